package org.entente.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Reads bodies that do not say how long they are, as far as the limit, before anybody works on
 * them: 413 for those that are longer. Where a reader meets the limit half-way, Fuseki tells of an
 * error of its own.
 */
final class ChunkedBodies extends Handler.Wrapper {
  private final int limit;

  /**
   * @param limit the longest body taken, in bytes; 2 GB where it is more
   */
  ChunkedBodies(long limit) {
    this.limit = (int) Math.min(limit, Integer.MAX_VALUE - 64);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (!request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING)) {
      return super.handle(request, response, callback);
    }
    byte[] body = start(request);
    if (body.length > limit) {
      Response.writeError(
          request,
          response,
          callback,
          HttpStatus.PAYLOAD_TOO_LARGE_413,
          "The request is longer than " + limit + " bytes");
      return true;
    }
    return super.handle(new Read(request, body), response, callback);
  }

  /** All of the body, or one byte more than may be. */
  private byte[] start(Request request) throws IOException {
    InputStream in = Content.Source.asInputStream(request);
    return in.readNBytes(limit + 1);
  }

  /** A request whose body is here. */
  private static final class Read extends Request.Wrapper {
    private final Content.Source body;

    Read(Request request, byte[] body) {
      super(request);
      this.body = Content.Source.from(ByteBuffer.wrap(body));
    }

    @Override
    public long getLength() {
      return body.getLength();
    }

    @Override
    public Content.Chunk read() {
      return body.read();
    }

    @Override
    public void demand(Runnable ready) {
      body.demand(ready);
    }

    @Override
    public void fail(Throwable failure) {
      body.fail(failure);
      super.fail(failure);
    }
  }
}
