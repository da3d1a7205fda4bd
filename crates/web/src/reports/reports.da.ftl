reports-title = Meldinger
reports-lead = Det, din skole har meldt, og hvor langt det er kommet.
reports-upload = Send et regneark
reports-none = Din skole har ikke meldt om nogen endnu.
reports-no-older = Der er ikke flere.
reports-recent = Skolens seneste meldinger
reports-all = Vis alle skolens meldinger
reports-one-more = Meld om en til
reports-pages = Flere meldinger
reports-older = Ældre meldinger
reports-newest = De nyeste
reports-draft = Du har en kladde fra { $at } for { $institution }.
reports-draft-on = Fortsæt, hvor du slap
reports-column-pupil = Elev
reports-column-kind = Art
reports-column-sent = Sendt
reports-column-progress = Så langt er den
reports-column-until = Frist
reports-renew-by = Fornys senest { $day }
reports-contact-by = Kontakt senest { $day }

report-kind-short-risk = Risiko
report-kind-short-dropout = Frafald

report-state-withdrawn = Trukket tilbage
report-state-returned = Sendt tilbage
report-state-lapsed = Bortfaldet

outcome-group-in-education = i uddannelse
outcome-group-in-fgu = på FGU
outcome-group-in-job = i job
outcome-group-in-offer = i et tilbud
outcome-group-other = andet
outcome-group-closed = afsluttet
outcome-group-handed-over = givet videre til en anden kommune
outcome-group-for-information = taget til orientering
outcome-group-returned = sendt tilbage
outcome-group-joined = lagt sammen med en tidligere melding
outcome-group-withdrawn = trukket tilbage
outcome-group-lapsed = bortfaldet

loop-waits-for = venter på { $who }
