# language: de
Funktionalität: Bedarf steht nie in Listen und auf Schildern
  Was jemand braucht, sieht das Planungsteam. Wer ihm über die Schulter schaut, sieht nur „hinterlegt“.

  Grundlage:
    Angenommen ich sehe mir das Beispiel an
    Wenn ich „Teilnehmende“ aufschlage
    Und ich alles über „Ngozi Adeyemi“ ansehe
    Und ich „Induktionsschleife“ ankreuze
    Und ich F4 drücke

  Szenario: In der Liste steht, dass etwas hinterlegt ist, und nicht was
    Dann steht in der Zeile „Ngozi Adeyemi“ „hinterlegt“
    Und in der Liste steht nirgends
      | Rollstuhl | stufenloser Zugang | Induktionsschleife | Höranlage | Assistenzhund | Leichte Sprache |

  Szenario: Was ich kopiere, verrät nichts
    Wenn ich alles auswähle und kopiere
    Dann steht in der Zwischenablage „Adeyemi“
    Und in der Zwischenablage steht nirgends
      | Rollstuhl | stufenloser Zugang | Induktionsschleife | Höranlage | Assistenzhund | Leichte Sprache |

  Szenario: Wer im Suchfeld „Induktionsschleife“ tippt, findet darüber niemanden
    Wenn ich Strg+F drücke
    Und ich „Induktionsschleife“ schreibe und Enter drücke
    Dann ist die Liste leer

  Szenario: Auf dem Schild steht nichts davon
    Wenn ich auf „Namensschilder“ klicke
    Und ich die Schilder als PDF speichere
    Dann steht „Adeyemi“ auf einem Schild
    Und auf keinem Schild steht
      | Rollstuhl | stufenloser Zugang | Induktionsschleife | Höranlage | Assistenzhund | hinterlegt |
