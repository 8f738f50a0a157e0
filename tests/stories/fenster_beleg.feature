# language: de
Funktionalität: Beleg eintippen, und das Ist folgt
  Wer die Kasse führt, tippt Belege ein. Alles andere rechnet sich von selbst.

  Grundlage:
    Angenommen ich sehe mir das Beispiel an
    Wenn ich „Finanzen“ aufschlage
    Und ich auf „Ausgaben“ klicke
    Und ich alles über „Fahrtkosten“ ansehe

  Szenariogrundriss: Beträge dürfen so geschrieben sein, wie man sie schreibt
    Wenn ich auf „Beleg eintippen“ klicke
    Und ich „<getippt>“ schreibe und Enter drücke
    Und ich auf „Ausgaben“ klicke
    Dann ist bei „Fahrtkosten“ das Ist <gelesen>

    Beispiele:
      | getippt     | gelesen |
      | 38,5        | 38,50 € |
      | 38,50 €     | 38,50 € |
      | 1.038,50    | 1.038,50 € |

  Szenario: Was kein Betrag ist, wird erklärt, und das Getippte bleibt stehen
    Wenn ich auf „Beleg eintippen“ klicke
    Und ich „zwei Brezeln“ schreibe und Enter drücke
    Dann meldet das Programm „„zwei Brezeln“ ist kein Betrag“
    Und die Zelle, in der ich schreibe, enthält „zwei Brezeln“
