# language: de
Funktionalität: Ein Beispiel zum Ausprobieren
  Wer das Programm kennenlernen will, bekommt einen fertig geplanten Tag mit erfundenen Menschen.

  Szenariogrundriss: Das Beispiel ist jedes Mal dasselbe
    Angenommen das Beispiel, zweimal angelegt
    Wenn ich aus beiden <Ausgabe> ausgebe
    Dann steht in beiden dasselbe

    Beispiele:
      | Ausgabe                  |
      | die Namensschilder       |
      | die Unterschriftenlisten |
      | das Programm             |
      | die CSV-Liste            |
      | den Finanzplan           |

  Szenario: Das Beispiel enthält nur erfundene Adressen
    Angenommen das Beispiel, zweimal angelegt
    Wenn ich aus beiden die CSV-Liste ausgebe
    Dann endet jede E-Mail-Adresse darin auf „example.org“
