package org.entente.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.server.library.Library;

/** The page of the explorer; its picture is drawn by a script of ours. */
final class ExploreServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final transient Desk desk;

  ExploreServlet(Desk desk) {
    this.desk = desk;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Ui ui = Ui.of(request);
    String[] asked = request.getParameterValues("thing");
    Map<String, String> words = new LinkedHashMap<>();
    for (String modality : Ui.MODALITIES) {
      words.put(modality, ui.say("modality." + modality));
    }
    words.put("failed", ui.say("explore.failed"));
    words.put("size", ui.say("explore.size"));
    words.put("grow", ui.say("explore.grow"));
    String page =
        desk.read(
            getServletContext(),
            library -> {
              for (String role : Cards.ROLES) {
                words.put("role." + role, library.label(Library.ent(role), ui.language()));
              }
              List<String> things = new ArrayList<>();
              for (String thing : asked == null ? new String[0] : asked) {
                things.add(thing.startsWith("http") ? thing : library.base() + "id/" + thing);
              }
              if (things.isEmpty()) {
                library.mostTalkedOf(3).forEach(node -> things.add(node.getURI()));
              }
              return desk.page(
                  "explore.jte",
                  Map.of(
                      "ui",
                      ui,
                      "base",
                      library.base() + "id/",
                      "things",
                      things,
                      "words",
                      written(words)));
            });
    response.addHeader("Vary", "Accept-Language");
    Replies.html(response, 200, page);
  }

  private static String written(Map<String, String> words) {
    try {
      return JSON.writeValueAsString(words);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("words that are not text", e);
    }
  }
}
