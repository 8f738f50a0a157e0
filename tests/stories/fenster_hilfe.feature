# language: de
Funktionalität: Jede Seite hat Hilfe
  Eine Taste, und daneben steht, was hier zu tun ist. Ohne Internet.

  Szenario: F1 hilft, wo ich gerade bin
    Angenommen ich sehe mir das Beispiel an
    Dann gibt es mit F1 auf jeder Seite Hilfe, die von ihr handelt, und mit Esc ist sie wieder zu
      | Übersicht      |
      | Checkliste     |
      | Zeitplan       |
      | Programmpunkte |
      | Mitwirkende    |
      | Räume          |
      | Teilnehmende   |
      | Initiativen    |
      | Finanzen       |
      | Drucken        |
      | Einstellungen  |

  Szenario: Auch am Anfang steht niemand allein da
    Wenn ich das Programm starte
    Und ich F1 drücke
    Dann steht daneben eine Hilfe
