# language: de
Funktionalität: Ein Finanzplan, der aufgeht
  Die Fördernden wollen den Plan in Excel, und er muss auf den Cent stimmen.

  Grundlage:
    Angenommen eine neue Veranstaltung
    Und eine Excel-Liste „Kosten“
      | Kostenart   | Bezeichnung | Menge | Einzelpreis | Betrag |
      | Druck       | Plakate     | 3     | 19,99       | 59,97  |
      | Druck       | Porto       |       |             | 0,10   |
      | Druck       | Stempel     |       |             | 0,20   |
      | Verpflegung | Brezeln     | 7     | 1,15        | 8,05   |
    Wenn ich aus „Kosten“ den Finanzplan einlese
    Und ich den Finanzplan ausgebe

  Szenario: Der Finanzplan stimmt auf den Cent
    Dann zeigt der Finanzplan
      | Plakate            | 59,97 € |
      | Summe: Druck       | 60,27 € |
      | Summe: Verpflegung | 8,05 €  |
      | Summe: Ausgaben    | 68,32 € |

  Szenario: Der Finanzplan rechnet in Excel selbst weiter
    Wenn ich in Excel den Einzelpreis von „Plakate“ auf 21,50 € ändere
    Dann rechnet der Finanzplan
      | Plakate            | 64,50 € |
      | Summe: Druck       | 64,80 € |
      | Summe: Verpflegung | 8,05 €  |
      | Summe: Ausgaben    | 72,85 € |
