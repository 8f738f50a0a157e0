# language: de
Funktionalität: Wer einen Rollstuhl nutzt, kommt überall hin
  Niemand wird in den ersten Stock eingeplant, ohne dass es jemand merkt.

  Grundlage:
    Angenommen ich sehe mir das Beispiel an

  Szenario: Ein Umzug in den ersten Stock fällt sofort auf, und ein Klick hilft
    Wenn ich „Programmpunkte“ aufschlage
    Und ich alles über „Inklusiv von Anfang an“ ansehe
    Und ich bei „Raum“ „Atelier“ wähle
    Und ich „Übersicht“ aufschlage
    Dann steht dort „Das Atelier ist nicht stufenlos erreichbar“
    Und dort steht „Dorothea Klöpfer“
    Wenn ich gegen „Das Atelier ist nicht stufenlos erreichbar“ die erste Abhilfe wähle
    Dann ist der Hinweis „Das Atelier ist nicht stufenlos erreichbar“ weg
    Und „Inklusiv von Anfang an“ ist wieder in einem Raum, der stufenlos erreichbar ist

  Szenario: Auch wer sich später meldet, wird nicht übersehen
    Wenn ich „Teilnehmende“ aufschlage
    Und ich alles über „Henning Asmussen“ ansehe
    Und ich „stufenloser Zugang“ ankreuze
    Und ich „Übersicht“ aufschlage
    Dann steht dort „Das Atelier ist nicht stufenlos erreichbar“
    Und dort steht „Henning Asmussen“

  Szenario: Abhilfe, die erst jemand erledigen muss, wird eine Aufgabe
    Wenn ich „Übersicht“ aufschlage
    Und ich gegen „Bühne im Großen Saal hat Stufen“ die Abhilfe „Aufgabe „Rampe leihen“ anlegen“ wähle
    Dann meldet das Programm „Rampe leihen“
    Wenn ich „Checkliste“ aufschlage
    Dann steht „Rampe leihen“ in der Liste
