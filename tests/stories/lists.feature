# language: de
Funktionalität: Aus einer Liste werden Namensschilder
  Wer Anmeldungen sammelt, hat eine Liste. Mehr braucht es nicht.

  Grundlage:
    Angenommen eine neue Veranstaltung
    Und eine Excel-Liste „Anmeldungen“
      | Vorname | Nachname | Verein               | E-Mail                 |
      | Mira    | Sönmez   | Tauschring Berg      | mira@example.org       |
      | Rüdiger | Baisch   | Bürgerverein Neudorf | ruediger@example.org   |
      | Jördis  | Großmann | Öko-Café „Süße Ecke“ | joerdis@example.org    |

  Szenario: Eine Liste wird zu Namensschildern
    Wenn ich „Anmeldungen“ einlese
    Und ich die Namensschilder drucke
    Dann hat jede Person aus „Anmeldungen“ ihr eigenes Schild

  Szenario: Dieselbe Liste zweimal bringt niemanden doppelt
    Wenn ich „Anmeldungen“ einlese
    Und ich „Anmeldungen“ einlese
    Dann sind angemeldet
      | Mira Sönmez     |
      | Rüdiger Baisch  |
      | Jördis Großmann |

  Szenariogrundriss: Eine Datei, die keine Liste ist, ändert nichts
    Angenommen eine Datei „<Datei>“, die in Wahrheit <Inhalt> ist
    Wenn ich „Anmeldungen“ einlese
    Und ich „<Datei>“ einlese
    Dann antwortet das Programm mit einem verständlichen Satz
    Und darin kommt „<Datei>“ vor
    Und in der Veranstaltung ist alles wie zuvor

    Beispiele:
      | Datei       | Inhalt       |
      | Plakat.csv  | ein Plakat   |
      | Gruppe.xlsx | ein Foto     |
      | Leer.csv    | ganz leer    |
      | Kaputt.xlsx | beschädigt   |

  Szenario: Die ausgegebene Liste öffnet sich in deutschem Excel richtig
    Wenn ich „Anmeldungen“ einlese
    Und ich die CSV-Liste ausgebe
    Dann zeigt ein deutsches Excel
      | Vorname | Nachname | Organisation         |
      | Rüdiger | Baisch   | Bürgerverein Neudorf |
      | Jördis  | Großmann | Öko-Café „Süße Ecke“ |
      | Mira    | Sönmez   | Tauschring Berg      |
