public-sign-in = Log ind
menu-invitation = Partnerskabet
menu-members = Deltagere


invitation-from = Fra
invitation-dated = Invitation
invitation-case = Sag
invitation-document = Dok.
invitation-sign-up = Tilmeld jeres kommune
invitation-members = { $count ->
    [one] Se, hvem der er med: 1 kommune
   *[other] Se, hvem der er med: { $count } kommuner
}
invitation-print = Skriv invitationen ud
invitation-why = Hvorfor
invitation-themes = Fire temaer
invitation-for-whom = Hvem kan være med
invitation-ways = Sådan arbejder vi
invitation-gets = Det får I
invitation-brings = Det kommer I med
invitation-tracks = To spor og en følgegruppe
invitation-group = Følgegruppen
invitation-outcome = Det munder det ud i
invitation-meetings = Møder
invitation-price = Pris
invitation-contact = Spørg os
invitation-secretariat = Sekretariatet for partnerskabet
meeting-number = Møde { $number }
meeting-day-pending = Dato afventer
meeting-place-pending = Sted afventer
meeting-both-pending = Dato og sted afventer

members-title = Deltagerkommuner
members-none = Ingen kommune er med endnu.
members-municipality = Kommune
members-themes = Temaer
members-since = Med siden
members-join = Tilmeld jeres kommune

home-read = Læs invitationen
home-road = Vejen gennem partnerskabet
home-road-today = I dag, { $day }
home-end = Anbefalinger til det politiske niveau
home-short-meetings = Undervejs er der korte virtuelle møder for tovholdere.
home-tracks = Spor og følgegruppe
home-secretariat = Venter på sekretariatet
home-next = Jeres næste skridt
home-answer-of = Svar fra { $partner }
home-answer-rests = Så længe virker linket i mailen
home-step-counsellors = Giv jeres vejledere adgang
home-step-counsellors-told = { $count ->
    [0] Ingen hos jer kan åbne en melding endnu.
    [one] 1 melding venter, og ingen kan åbne den. Giv en vejleder adgang.
   *[other] { $count } meldinger venter, og ingen kan åbne dem. Giv en vejleder adgang.
}
home-step-accounts = { $count ->
    [one] 1 kollega har ikke logget ind endnu
   *[other] { $count } kolleger har ikke logget ind endnu
}
home-step-accounts-told = I kan sende et nyt link, hvis mailen er væk.
home-step-partners = Jeres partnere
home-step-partners-ask = Spørg en skole eller FGU mere
home-step-partners-told = { $asked ->
    [0] Ingen partnere er spurgt endnu.
    [one] { $yes ->
        [0] Jeres ene partner har ikke sagt ja endnu.
       *[other] Jeres ene partner er med.
    }
   *[other] { $yes } af { $asked } partnere er med.
}
home-step-meeting = Møde { $number }, { $kind }
home-partners = Jeres partnere
home-all-sign-ups = Se alle tilmeldinger
home-all-members = Se alle { $count }, og hvad de arbejder med
home-answered = Svarede { $when }.
home-asked = Spurgt { $when }.
home-sent = Sendt { $when }.
home-theme = Tema
home-recommendations = Anbefalinger på vej
relation-is-invited = Har ikke svaret
relation-is-confirmed = Er med
relation-is-declined = Sagde nej
relation-is-ended = Afsluttet
home-step-agree = Lav en aftale med { $partner }
home-step-agree-told = De har sagt ja. I har ingen aftale i kraft om, hvem der gør hvad.
home-step-agree-waits = Aftalen med { $partner }
home-step-agree-waits-told = Jeres forslag venter på deres svar.
home-step-agree-answer = Svar { $partner } om aftalen
home-step-agree-answer-told = De har foreslået en aftale. Den venter på jeres svar.
home-step-review = Se på aftalen med { $partner } igen
home-step-follow-up = Følg op på »{ $trial }«
home-step-follow-up-told = { $day } var der gået { $months } måneder. Gør I det stadig?
home-step-review-soon = I har aftalt at gøre det { $day }.
home-step-review-due = I skulle have gjort det { $day }. Aftalen gælder stadig.

invitation-hosts = Værterne
invitation-mandate = Mandat
invitation-parties = Partierne bag: { $parties }.
versions-title = Invitationens udgaver
versions-lead = Hver udgave, der har været udgivet, kan læses her med sine datoer.
versions-version = Udgave
versions-published = Udgivet
versions-dated = Brevets dato
versions-state = Status
version-number = Udgave { $version }
version-read = Læs udgave { $version }
version-changes = Se, hvad der er ændret
version-changes-title = Det ændrede udgave { $version }
version-no-changes = Udgaven ændrede ingenting.
version-shipped = Fra begyndelsen
version-state-published = Gælder nu
version-state-superseded = Afløst
version-published = Udgave { $version } er den, der gælder nu.
version-superseded = { $from ->
    [none] Udgave { $version } gjaldt fra begyndelsen og blev afløst { $day }.
   *[other] Udgave { $version } blev udgivet { $from } og blev afløst { $day }.
}
version-draft = Udkast til udgave { $version }, rettet { $day } af { $by }. Kun værterne ser det.
version-approved = Udgave { $version } er godkendt { $day } af { $by } og kan udgives.
version-own-work = En anden person hos værterne skal læse udkastet og godkende det.
version-refused-own = Der er ikke godkendt noget: Du har selv skrevet i udkastet. En anden person hos værterne skal godkende det.
version-refused-changed = Der er ikke sket noget: Udgaven er ændret, siden du læste den. Den står her, som den er nu. Læs den, og vælg igen.
version-refused-state = Der er ikke sket noget: Udgaven kan ikke det, hvor den står nu. Et udkast skal godkendes, før det kan udgives.
version-approve = Godkend udkastet
version-publish = Udgiv for alle
version-discarded = Udkastet til udgave { $version } er kasseret. Kun værterne kan læse det. Den udgivne invitation er ikke ændret.
version-discard = Kassér udkastet
version-discard-told = Udkastet kan ikke udgives mere, men værterne kan stadig læse det. Den invitation, alle læser, bliver stående.
version-discard-yes = Ja, kassér det
version-in-hand-draft = Udkastet venter på, at en anden person hos værterne godkender det.
version-in-hand-approved = Udkastet er godkendt og kan udgives.

home-phase = Så langt er partnerskabet
phase-invited = Kommunerne er inviteret
phase-signing-up = Kommunerne tilmelder sig
phase-dialogue = Sekretariatet taler med hver kommune
phase-under-way = Partnerskabet er i gang
phase-delivered = Anbefalingerne er overleveret
phase-answered = Anbefalingerne er besvaret
phase-followed-up = Der bliver fulgt op
phase-next-invited = Næste skridt er tilmelding.
phase-next-signing-up = Derefter taler sekretariatet med hver kommune om ønsker og behov.
phase-next-dialogue = Derefter begynder møder og prøvehandlinger.
phase-next-under-way = Til sidst bliver anbefalingerne overleveret til det politiske niveau.
phase-next-delivered = Nu venter svaret fra det politiske niveau.
phase-next-answered = Derefter følger vi op på det, der blev lovet.
phase-next-followed-up = Her kan alle læse, hvad der blev af anbefalingerne.
