# language: de
Funktionalität: Drucksachen, mit denen alle zurechtkommen
  Wer nicht gut sieht, nicht gut liest oder keine Stufen steigt, soll sich genauso zurechtfinden.

  Szenario: Das Türschild sagt, wie man stufenlos hineinkommt
    Angenommen eine neue Veranstaltung
    Und eine Excel-Liste „Räume“
      | Raum | Stufenlos | Hinweis für Gäste                       |
      | Saal | ja        | Seiteneingang Gartenstraße ohne Stufen. |
    Wenn ich aus „Räume“ die Räume einlese
    Und ich die Türschilder drucke
    Dann steht dort „stufenlos“
    Und dort steht „Seiteneingang Gartenstraße ohne Stufen.“

  Szenariogrundriss: Was niemand weiß, wird nie als Ja gedruckt
    Angenommen eine neue Veranstaltung
    Und eine Excel-Liste „Räume“
      | Raum   | Stufenlos | Höranlage | Rolli-WC  |
      | Keller | <Angabe>  | <Angabe>  | <Angabe>  |
    Wenn ich aus „Räume“ die Räume einlese
    Und ich die Türschilder drucke
    Dann steht dort „Keller“
    Und dort steht nichts von „stufenlos“
    Und dort steht nichts von „Höranlage“
    Und dort steht nichts von „Rollstuhl-WC“

    Beispiele:
      | Angabe     |
      | unbekannt  |
      | ?          |
      | weiß nicht |
      |            |
      | nein       |

  Szenario: Das Programm gibt es in großer Schrift
    Angenommen das Beispiel
    Wenn ich das Programm in großer Schrift drucke
    Dann steht dort „Hochbeete im Hinterhof“
    Und dort steht „Repair-Café gründen“
    Und kein Wort ist kleiner als 16 Punkt

  Szenario: Das Programm gibt es in einfacher Sprache
    Angenommen das Beispiel
    Wenn ich das Programm in einfacher Sprache drucke
    Dann steht dort „Wir bauen ein Beet aus Holz. Darin wächst Gemüse.“
    Und dort steht „Von 11:30 Uhr bis 12:45 Uhr“
    Und dort steht nichts von „mit der Hausverwaltung“
    Und kein Wort ist kleiner als 14 Punkt
