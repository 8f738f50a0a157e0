# language: de
Funktionalität: Angaben zum Bedarf bleiben im Haus
  Wer einen Rollstuhl oder eine Höranlage braucht, sagt das dem Vorbereitungsteam und nicht allen Gästen.

  Grundlage:
    Angenommen eine neue Veranstaltung
    Und eine Excel-Liste „Workshops“
      | Titel            | Datum      | Beginn | Ende  | Raum   | Plätze |
      | Hochbeete im Hof | 16.10.2027 | 11:30  | 12:45 | Garten | 12     |
    Und eine Excel-Liste „Anmeldungen“
      | Vorname | Nachname | E-Mail            | Workshop 1       | Brauche ich                    | Assistenzhund | Bedarf                              |
      | Mira    | Sönmez   | mira@example.org  | Hochbeete im Hof | Rollstuhl, Induktionsschleife  | ja            |                                     |
      | Jonas   | Kächele  | jonas@example.org | Hochbeete im Hof | eine Rampe wäre schön          | nein          | Rheuma, bitte einen Stuhl mit Lehne |
    Wenn ich aus „Workshops“ das Programm einlese
    Und ich „Anmeldungen“ einlese
    Dann ist der Bedarf von „Mira Sönmez“ hinterlegt
    Und der Bedarf von „Jonas Kächele“ ist hinterlegt

  Szenariogrundriss: Neben keinem Namen steht eine Angabe zum Bedarf
    Wenn ich <Ausgabe> ausgebe
    Dann steht dort „Kächele“
    Und dort steht nichts von
      | Rollstuhl | Rolli | stufenlos | Schleife | Höranlage | Hund | Rampe | Rheuma | Lehne | hinterlegt | Bedarf |

    Beispiele:
      | Ausgabe                  |
      | die Namensschilder       |
      | die Unterschriftenlisten |
      | die CSV-Liste            |

  Szenario: In der Excel-Liste wird der Bedarf nur gezählt, ohne Namen
    Wenn ich die Excel-Liste ausgebe
    Dann steht auf dem Blatt „Teilnehmende“ nichts von
      | Rollstuhl | Rolli | stufenlos | Schleife | Höranlage | Hund | Rampe | Rheuma | Lehne | hinterlegt | Bedarf |
    Und auf dem Blatt „Zahlen“ steht nichts von
      | Mira | Sönmez | Jonas | Kächele | example.org | Rampe | Rheuma | Lehne |
