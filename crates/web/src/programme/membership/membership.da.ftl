participants-title = Deltagere fra kommunen
participants-saved = Listen er gemt.
participants-incomplete = Listen er ikke fuld
participants-incomplete-told = I er stadig med, og intet er gået tabt. Sekretariatet kan også se det.
participants-none = Ingen deltager endnu.
participants-no-administration = Forvaltning ikke oplyst
participants-mix-coordinator = 1 tovholder
participants-mix-deputy = 1 stedfortræder
participants-mix-leader = { $count ->
    [one] 1 chef eller leder
   *[other] { $count } chefer og ledere
}
participants-mix-staff = { $count ->
    [one] 1 medarbejder
   *[other] { $count } medarbejdere
}
participants-before = { $count ->
    [one] 1 tidligere deltager eller rolle
   *[other] { $count } tidligere deltagere og roller
}
participants-add = Tilføj en deltager
participants-add-told = En ny tovholder eller stedfortræder tager over med det samme. Den hidtidige bliver på listen.
participants-add-send = Tilføj deltageren
participants-email-hint = Skal skrives for tovholder og stedfortræder. Hertil kommer linket til kontoen.
participants-level-told = Bliver en anden tovholder, begynder det i dag. Tager stedfortræderen over, bytter de to plads. Ellers bliver den hidtidige medarbejder på listen.
participants-save = Gem
participants-keep = Tilbage til listen
participants-release = Deltager ikke mere
participants-release-told = Navnet bliver stående under tidligere deltagere.
participants-coordinator-stays = Tovholderen kan først gå, når en anden har taget over. Åbn den, der skal være tovholder, og vælg det dér.
participants-already = Personen er allerede med på listen. Ret den række i stedet.
participants-name-missing = Skriv deltagerens navn.
participants-too-few = { $count ->
    [one] Tilføj én deltager, når I kan. I skal være mindst { $need }.
   *[other] Tilføj { $count } deltagere, når I kan. I skal være mindst { $need }.
}
participants-would-lack = Uden denne deltager er listen ikke fuld:
participants-lacking = Så er listen ikke fuld. { $lacks } Sæt kryds, hvis det skal være sådan.
participants-knowingly-question = Listen bliver ufuldstændig
participants-knowingly = Ja, det ved vi
participants-gone-missing = Sæt kryds, hvis deltageren skal gå, selv om listen ikke er fuld bagefter.
participants-no-coordinator = Der skal altid være én tovholder. Åbn den, der skal tage over, og vælg tovholder dér.
backing-title = Politisk opbakning
backing-lead = Anbefalingerne bliver afleveret til det politiske niveau. Derfor spørger vi, om opbakningen stadig gælder.
backing-saved = Svaret er gemt. Sekretariatet kan se det.
backing-confirmed = Opbakningen er bekræftet { $on }.
backing-gone = I har sagt, at opbakningen ikke gælder lige nu. Bekræft den, når den er på plads igen.
backing-asked = Sekretariatet spurgte { $on }.
backing-step-asked = Bekræft den politiske opbakning. Sekretariatet spurgte { $on }.
backing-covers-both = Den gælder at deltage og at sætte lokale prøvehandlinger i gang.
backing-covers-part = Den gælder at deltage. Den gælder ikke at sætte lokale prøvehandlinger i gang.
backing-question = Gælder opbakningen stadig?
backing-also = Gælder den også
backing-holds-yes = Ja, vi deltager stadig med politisk opbakning
backing-holds-no = Nej, ikke lige nu
backing-answer-missing = Vælg ja eller nej.
backing-send = Gem svaret
backing-decision = Beslutningen, da I meldte jer til
leaving-title = Gå ud af partnerskabet
leaving-on = Kommunen går ud { $on }.
leaving-regret = Fortryd, kommunen bliver
leaving-then = Det sker der på den dag:
leaving-then-partners = Partnerne kan ikke længere melde nye unge til kommunen her. Kontakten hos hver partner får en mail nu.
leaving-then-cases = Åbne sager og meldinger bliver hos kommunen. Vejledere og ledere beholder adgangen til dem.
leaving-then-trials = Delte prøvehandlinger og anbefalinger bliver stående med kommunens navn som kilde.
leaving-then-people = Tovholder og stedfortræder mister partnerskabets sider, og deltagerne går ud af de kommende møder.
leaving-then-queue = Pladsen går til den første på ventelisten.
leaving-then-again = Kommunen kan tilmelde sig igen.
leaving-day = Hvornår?
leaving-day-hint = Den første dag, kommunen ikke er med. Vælger du i dag, sker det med det samme.
leaving-send = Gå ud
membership-title = Jeres deltagelse
membership-deputy = Stedfortræder
membership-nobody = Ingen
