//! A message in words.

use std::fmt::Display;

use store::messages::mailbox::Letter;
use store::messages::{Mail, Outgoing, Place, Token};

use crate::texts::Locale;

/// Writes the letter in the recipient's language. `base` is the address of this installation, without a slash at its end.
pub fn write(outgoing: &Outgoing, base: &str) -> Letter {
    let l = Locale::from(outgoing.to.language);
    let address = |path: &str, link: &Token| format!("{base}{path}?link={}", link.secret());
    let mut values: Vec<(&str, String)> = Vec::new();
    match &outgoing.mail {
        Mail::SignUpLink { link, until } => {
            values.push(("link", address("/partnership/signup/open", link)));
            values.push(("until", l.day(until).into_owned()));
        }
        Mail::SignUpShared { asking, link, until } => {
            values.push(("asking", asking.clone()));
            values.push(("link", address("/partnership/signup/open", link)));
            values.push(("until", l.day(until).into_owned()));
        }
        Mail::SignUpMendAsked { municipality, link, until }
        | Mail::SignUpDeclined { municipality, link, until } => {
            values.push(("municipality", municipality.clone()));
            values.push(("link", address("/partnership/signup/open", link)));
            values.push(("until", l.day(until).into_owned()));
        }
        Mail::SignUpReceived { municipality } => values.push(("municipality", municipality.clone())),
        Mail::SignUpAccepted { municipality } => {
            values.push(("municipality", municipality.clone()));
            values.push(("link", format!("{base}/invitation")));
        }
        Mail::PartnerInvited { municipality, link, until } => {
            values.push(("municipality", municipality.clone()));
            values.push(("link", address("/partners/answer", link)));
            values.push(("until", l.day(until).into_owned()));
        }
        Mail::ColleagueInvited { house, why, link, until } => {
            values.push(("house", house.clone()));
            values.push(("why", why.code().to_owned()));
            values.push(("link", address("/join", link)));
            values.push(("until", l.day(until).into_owned()));
        }
        Mail::PartnerAnswered => values.push(("link", format!("{base}{}", path_of(Place::Partnership)))),
        Mail::News { place } => values.push(("link", format!("{base}{}", path_of(*place)))),
        Mail::Unopened | Mail::StillUnopened => {
            values.push(("link", format!("{base}{}", path_of(Place::Worklist))));
        }
    }
    let values: Vec<(&str, &dyn Display)> =
        values.iter().map(|(name, value)| (*name, value as &dyn Display)).collect();
    let template = outgoing.mail.template();
    let (greeting, end) = (l.t("mail-greeting"), l.t("mail-end"));
    Letter {
        to: outgoing.to.address.clone(),
        subject: l.coded_with("mail-subject", template, &values).into_owned(),
        text: format!("{greeting}\n\n{}\n\n{end}\n", l.coded_with("mail-text", template, &values)),
    }
}

fn path_of(place: Place) -> &'static str {
    match place {
        Place::Worklist => "/worklist",
        Place::Reports => "/reports",
        Place::MyPage => "/me",
        Place::Partnership => "/partnership",
        Place::Agreements => "/agreements",
    }
}

#[cfg(test)]
mod tests {
    use domain::language::Language;
    use jiff::civil::date;
    use store::messages::{Invitation, Recipient};

    use super::*;

    fn every_mail() -> Vec<Mail> {
        let link = || Token::new("a1b2".into());
        let (municipality, until) = (|| "Nordlund Kommune".to_owned(), date(2027, 1, 23));
        let every =
            [Invitation::Coordinator, Invitation::Reporter, Invitation::Administrator, Invitation::Colleague];
        let invitations =
            every.map(|why| Mail::ColleagueInvited { house: municipality(), why, link: link(), until });
        vec![
            Mail::SignUpLink { link: link(), until },
            Mail::SignUpShared { asking: "ali@eksempel.dk".into(), link: link(), until },
            Mail::SignUpReceived { municipality: municipality() },
            Mail::SignUpMendAsked { municipality: municipality(), link: link(), until },
            Mail::SignUpAccepted { municipality: municipality() },
            Mail::SignUpDeclined { municipality: municipality(), link: link(), until },
            Mail::PartnerInvited { municipality: municipality(), link: link(), until },
            Mail::PartnerAnswered,
            Mail::News { place: Place::Worklist },
            Mail::News { place: Place::MyPage },
            Mail::News { place: Place::Agreements },
            Mail::Unopened,
            Mail::StillUnopened,
        ]
        .into_iter()
        .chain(invitations)
        .collect()
    }

    fn letter(mail: Mail, language: Language) -> Letter {
        let to = Recipient::new("soeren@eksempel.dk", language);
        write(&Outgoing { id: 1, public_id: "u".into(), to, mail, attempt: 1 }, "https://ungebro.example")
    }

    #[test]
    fn every_letter_is_whole_in_both_languages() {
        for language in Language::ALL {
            for mail in every_mail() {
                let template = mail.template();
                let letter = letter(mail, language);
                let all = format!("{} {}", letter.subject, letter.text);
                assert!(!all.contains("[[") && !all.contains('{'), "{template} {language}: {all}");
                assert!(!letter.subject.contains('\n'), "{template} {language}");
            }
        }
    }

    #[test]
    fn a_link_leads_to_its_own_door_and_says_how_long() {
        let until = date(2027, 1, 23);
        let (house, why) = ("Nordlund Kommune".to_owned(), Invitation::Coordinator);
        let link = Token::new("a1b2".into());
        let letter = letter(Mail::ColleagueInvited { house, why, link, until }, Language::Da);
        assert!(letter.text.contains("valgt dig som tovholder"), "{}", letter.text);
        assert!(letter.text.contains("https://ungebro.example/join?link=a1b2"), "{}", letter.text);
        assert!(letter.text.contains("lørdag 23. januar 2027"), "{}", letter.text);
    }
}
