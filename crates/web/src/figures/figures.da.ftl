# Overblik: kommunens egne tal. Ordene om tal er de samme på siden, i filen og på listen over unge.

overview-title = Overblik
overview-lead = { $place }. Unge, der er meldt fra { $from } til { $to }.
overview-lead-all = { $place }. Alle unge, der er meldt til og med { $to }.
overview-municipality = Kommune
overview-period = Periode
overview-period-3 = Seneste 3 måneder
overview-period-6 = Seneste 6 måneder
overview-period-12 = Seneste 12 måneder
overview-period-all = Hele tiden
overview-partner = Skole
overview-partner-all = Alle skoler og FGU
overview-kind = Art
overview-kind-all = Alle
overview-kind-dropout = Frafald
overview-kind-risk = Risiko
overview-show = Vis
overview-known = Kendt pr. { $day }
overview-unknown = { $share } ukendt status
overview-unknown-nobody = Ingen unge i dette udsnit
overview-true = Inden for egen kommune: rigtige tal
overview-link = Link til dette udsnit
overview-trail = Overblik for { $place }
overview-trail-reports = { $count ->
    [one] 1 melding
   *[other] { $count } meldinger
}
overview-now = Frister lige nu
overview-now-over = Overskredet
overview-now-today = Udløber i dag
overview-now-unopened = Ikke åbnet i tide
overview-now-nobody = Ingen har handlet
overview-now-traced = Gå fra et tal til de unge bag det. Hvert opslag bliver skrevet i loggen.
overview-caseload = Sager pr. vejleder
overview-caseload-who = Vejleder
overview-caseload-cases = Sager

figure-question-contact-in-time = Når vi fristerne?
figure-question-funnel = Hvor langt når de unge?
figure-question-re-entry = Hvor længe er de ude?
figure-question-without-alternative = Hvem står uden et alternativ?
figure-question-unknown = Hvor meget ved vi ikke?
figure-contact-in-time-lead = { $finished ->
    [one] 1 frist er slut i perioden.
   *[other] { $finished } frister er slut i perioden.
} Andel overholdt. Streg: 95 %-interval. De løbende tæller ikke med.
figure-funnel-lead = { $reported ->
    [one] 1 ung er meldt.
   *[other] { $reported } unge er meldt.
} Hver ung tæller én gang.
figure-re-entry-lead = { $persons ->
    [one] 1 ung er faldet fra.
   *[other] { $persons } unge er faldet fra.
} Andel tilbage i uddannelse, FGU eller job. Kurven er et skøn, der tager højde for dem, vi kun har fulgt kort tid. Båndet viser usikkerheden.
figure-without-alternative-lead = Andel, der hverken har en uddannelse, FGU eller et job aftalt eller begyndt { $days } dage efter frafaldet. Streg: 95 %-interval.
figure-unknown-lead = { $persons ->
    [one] 1 ung er meldt.
   *[other] { $persons } unge er meldt.
} Hvad vi ved om dem i dag. Et nej er et valg, ikke ukendt.
figure-description = Tallene står også i tabellen under figuren.
figure-nobody = Ingen unge i dette udsnit.
figure-none = ingen endnu
figure-file = Hent CSV
figure-made = Sådan er tallet lavet
figure-made-contact-in-time = En frist er overholdt, når det, den venter på, sker senest på fristens dag. Lovens frister og kommunens egne mål står hver for sig. Frister, der stadig løber, tæller hverken som overholdt eller overskredet.
figure-made-funnel = Hver ung tæller med sin første melding i perioden. Den, der er nået til et senere trin, er også nået til de tidligere. De unge fra de seneste uger har haft kort tid til at nå langt. »Stadig i gang efter 3 måneder« tæller kun dem, hvis start ligger 3 måneder tilbage.
figure-made-re-entry = Hver ung følges fra den dag, uddannelsen stoppede. Kurven stiger, når nogen kommer tilbage. En ung, vi ikke længere ved noget om, tæller med, til vores viden løb ud. Kurven stopper, når vi følger færre end 5.
figure-made-without-alternative = Alle, der er meldt som faldet fra for så længe siden, at dagene er gået. Dem, vi ikke ved nok om, tæller ikke med i andelen. Antallet af dage er en indstilling. Invitationen siger ikke, hvad et alternativ er.
figure-made-unknown = Viden om, hvad en ung laver, løber ud efter det antal måneder, der står ved aktiviteten. Så er den ukendt, til nogen bekræfter den.
figure-share-of = { $share } af { $of }
figure-count-of = { $count } af { $of }
figure-between = { $from } og { $to }
figure-with-interval = { $value } ({ $low }–{ $high })
figure-all = alle: { $share }
figure-curve-back = skøn: { $share } tilbage i alt
figure-curve-education = { $share } i uddannelse
figure-curve-fgu = { $share } på FGU
figure-curve-job = { $share } i job
figure-curve-median = halvdelen er tilbage efter { $months } måneder
figure-curve-axis = måneder efter frafald
figure-curve-followed = Følges stadig
figure-head-between = Mellem
figure-head-young = Unge
figure-head-share-left = Går videre
figure-started-share = { $share } af alle meldte
figure-head-clock = Frist
figure-head-late = Overskredet
figure-head-met = Overholdt
figure-head-share-met = Andel
figure-head-running = Løber endnu
figure-head-way = Vej tilbage
figure-head-read = Aflæst (95 %-interval)
figure-head-school = Skole
figure-head-without = Uden alternativ
figure-head-known-of = Kendt om
figure-head-share = Andel
figure-head-knowledge = Viden
figure-part-reported = Meldt
figure-part-opened = Åbnet
figure-part-tried = Kontakt forsøgt
figure-part-reached = Kontakt skabt
figure-part-planned = Plan
figure-part-start-agreed = Start aftalt
figure-part-started = Startet
figure-part-there-after-3-months = I gang efter 3 mdr.
figure-part-not-opened = Meldt, men ikke åbnet
figure-part-not-tried = Åbnet, men ikke forsøgt kontaktet
figure-part-not-reached = Forsøgt kontaktet, men ikke truffet
figure-part-not-planned = Truffet, men uden plan
figure-part-not-start-agreed = Har en plan, men ingen aftalt start
figure-part-not-started = Har en aftalt start, men er ikke begyndt
figure-part-late = Frist overskredet
figure-part-education = I uddannelse
figure-part-fgu = På FGU
figure-part-job = I job
figure-part-not-back = Ikke tilbage endnu
figure-part-median-days = Halvdelen er tilbage efter (måneder)
figure-part-back-after-3-months = Tilbage efter 3 måneder
figure-part-back-after-6-months = Tilbage efter 6 måneder
figure-part-back-after-12-months = Tilbage efter 12 måneder
figure-part-without = Uden alternativ
figure-known-ran-out = Viden er udløbet
figure-known-not-reached = Ikke fået fat i
figure-known-never-known = Situationen aldrig kendt
figure-known-declined = Har sagt nej tak
figure-people-all = { $all ->
    [one] 1 ung. Dit opslag er noteret i loggen.
   *[other] { $all } unge. Dit opslag er noteret i loggen.
}
figure-people-first = De første { $shown } af { $all } unge. Dit opslag er noteret i loggen.
figure-back = Tilbage til Overblik
overview-as-of = Dag
overview-not-understood = Vi forstod ikke det, adressen siger om: { $names }. Det er udeladt, og resten gælder.
figure-question-promises = Holder vi det, vi har lovet skolerne?
figure-promises-lead = Aftalte frister i den valgte periode, partner for partner. De gælder ved siden af lovens.
figure-made-promises = Et løfte er holdt, når det, fristen venter på, sker senest på fristens dag. Frister, der stadig løber inden for tiden, tæller ikke med. Tallet under »Ikke holdt« fører til de unge, det gælder.
figure-head-promise = Løfte
figure-head-departed = Ikke holdt
