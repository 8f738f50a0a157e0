# language: de
Funktionalität: Finden trotz Tippfehler
  Ein Feld findet alles: Menschen, Räume, Programm, Befehle. Auf Punkt und Strich kommt es nicht an.

  Grundlage:
    Angenommen ich sehe mir das Beispiel an

  Szenario: Strg+K führt hin, auch mit Tippfehlern
    Dann führt mich das Suchen hin
      | getippt        | Seite          | gefunden               |
      | adeyemi        | Teilnehmende   | Ngozi Adeyemi          |
      | Adeymi Ngozi   | Teilnehmende   | Ngozi Adeyemi          |
      | baeuerle       | Teilnehmende   | Christa Bäuerle        |
      | nguyen         | Teilnehmende   | Thị Thu Hương Nguyễn   |
      | ateleir        | Räume          | Atelier                |
      | hochbete       | Programmpunkte | Hochbeete im Hinterhof |

  Szenario: Auch Befehle werden gefunden
    Wenn ich „dunkl“ aufrufe
    Dann ist das Fenster dunkel

  Szenario: Wo nichts zu finden ist, steht das da
    Wenn ich Strg+K drücke
    Und ich „xqzvwt“ schreibe
    Dann steht dort „Nichts gefunden für „xqzvwt““
