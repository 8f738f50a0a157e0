# language: de
Funktionalität: Eine Liste aus Excel wird zu Namensschildern
  Einlesen, ansehen, drucken. Was dabei geschieht, steht da, bevor es geschieht.

  Grundlage:
    Angenommen eine Excel-Liste „Anmeldungen“
      | Vorname | Nachname | E-Mail            | Verein        |
      | Mira    | Sönmez   | mira@example.org  | Tauschring    |
      | Rüdiger | Baisch   | rudi@example.org  | Bürgerverein  |
      | Jördis  | Großmann | joe@example.org   |               |
    Und ich lege die Veranstaltung „Sommerfest“ an

  Szenario: Drei Klicks vom Einlesen bis zur Liste
    Wenn ich „Teilnehmende“ aufschlage
    Und ich auf „Liste einlesen“ klicke und „Anmeldungen.xlsx“ auswähle
    Dann steht dort „3 neue Personen“
    Wenn ich auf „Weiter: Prüfen“ klicke
    Und ich auf „Einlesen“ klicke
    Und ich auf „Schließen“ klicke
    Dann stehen in der Liste
      | Rüdiger Baisch  |
      | Jördis Großmann |
      | Mira Sönmez     |

  Szenario: Aus der Liste werden Schilder
    Wenn ich „Teilnehmende“ aufschlage
    Und ich „Anmeldungen.xlsx“ einlese
    Und ich auf „Namensschilder“ klicke
    Und ich die Schilder als PDF speichere
    Dann hat jede Person aus „Anmeldungen“ ihr eigenes Schild

  Szenario: Eine falsche Liste ist mit einem Schritt wieder draußen
    Wenn ich „Teilnehmende“ aufschlage
    Und ich „Anmeldungen.xlsx“ einlese
    Und ich Strg+Z drücke
    Dann ist die Liste leer
