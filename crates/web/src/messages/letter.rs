//! A message in words.

use std::fmt::Display;

use domain::installation::{Part, Parts};
use domain::tables::{Named as _, Tables};
use jiff::Timestamp;
use jiff::civil::{Date, Time};
use store::messages::mailbox::{Calendar as CalendarFile, Letter};
use store::messages::{Mail, Outgoing, Place, Token};

use crate::calendar::{Between, Entry, Method, file};
use crate::texts::Locale;

/// Writes the letter in the recipient's language. `base` is the address of this installation, without a slash at its end, and
/// `parts` are those that run there.
pub fn write(outgoing: &Outgoing, base: &str, parts: Parts) -> Letter {
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
        | Mail::SignUpDeclined { municipality, link, until }
        | Mail::SignUpSuperseded { municipality, link, until } => {
            values.push(("municipality", municipality.clone()));
            values.push(("link", address("/partnership/signup/open", link)));
            values.push(("until", l.day(until).into_owned()));
        }
        Mail::SignUpReceived { municipality } | Mail::SignUpWithdrawn { municipality } => {
            values.push(("municipality", municipality.clone()));
        }
        Mail::SignUpWaiting { municipality, place, link, until } => {
            values.push(("municipality", municipality.clone()));
            values.push(("place", place.to_string()));
            values.push(("link", address("/partnership/signup/open", link)));
            values.push(("until", l.day(until).into_owned()));
        }
        Mail::MemberLeaves { municipality, on } => {
            values.push(("municipality", municipality.clone()));
            values.push(("on", l.day(on).into_owned()));
        }
        Mail::BackingAsked { municipality } => {
            values.push(("municipality", municipality.clone()));
            values.push(("link", format!("{base}/partnership/backing")));
        }
        Mail::SignUpAccepted { municipality } | Mail::SignUpMovedUp { municipality } => {
            values.push(("municipality", municipality.clone()));
            values.push(("link", format!("{base}/invitation")));
        }
        Mail::PartnerInvited { municipality, institution, link, until } => {
            values.push(("municipality", municipality.clone()));
            let unnamed = || l.t("mail-your-institution").into_owned();
            values
                .push(("institution", if institution.is_empty() { unnamed() } else { institution.clone() }));
            values.push(("link", address("/partners/answer", link)));
            values.push(("until", l.day(until).into_owned()));
        }
        Mail::ColleagueInvited { house, why, link, until } => {
            values.push(("house", house.clone()));
            values.push(("why", why.code().to_owned()));
            values.push(("link", address("/join", link)));
            values.push(("until", l.day(until).into_owned()));
        }
        Mail::Meeting { word, kind, meeting, entry } => {
            values.push(("word", word.code().to_owned()));
            values.push(("kind", meeting_kind(l, kind)));
            values.push(("link", format!("{base}/meetings/{meeting}")));
            let hours = entry.as_ref().and_then(|entry| entry.hours);
            values.push(("when", hours.map_or_else(String::new, |hours| when(l, hours))));
            let place = entry.as_ref().and_then(|entry| entry.place.clone());
            values.push(("place", place.unwrap_or_default()));
        }
        Mail::PartnerAnswered if parts.has(Part::Programme) => {
            values.push(("link", format!("{base}{}", path_of(Place::Partnership))));
        }
        Mail::PartnerAnswered => values.push(("link", format!("{base}/administration/partners"))),
        Mail::NobodyOpens { .. } if !parts.has(Part::Programme) => {
            values.push(("link", format!("{base}{}", path_of(Place::Colleagues))));
        }
        Mail::News { place } | Mail::NobodyOpens { place } => {
            values.push(("link", format!("{base}{}", path_of(*place))));
        }
        Mail::Unopened | Mail::StillUnopened => {
            values.push(("link", format!("{base}{}", path_of(Place::Worklist))));
        }
    }
    let values: Vec<(&str, &dyn Display)> =
        values.iter().map(|(name, value)| (*name, value as &dyn Display)).collect();
    let template = outgoing.mail.template();
    let (greeting, end) = (l.t("mail-greeting"), l.t(&l.key_for(parts, "mail-end")));
    let told = l.code_for(parts, "mail-text", template);
    Letter {
        calendar: calendar_of(l, outgoing),
        to: outgoing.to.address.clone(),
        subject: l.coded_with("mail-subject", template, &values).into_owned(),
        text: format!("{greeting}\n\n{}\n\n{end}\n", l.coded_with("mail-text", told, &values)),
    }
}

/// The calendar file of a letter about a meeting: for its one guest.
fn calendar_of(l: Locale, outgoing: &Outgoing) -> Option<CalendarFile> {
    let Mail::Meeting { word, kind, entry: Some(entry), .. } = &outgoing.mail else { return None };
    let method = if word.takes_out() { Method::Cancel } else { Method::Request };
    let entry = Entry {
        uid: entry.uid.clone(),
        sequence: entry.sequence,
        stamp: Timestamp::from_microsecond(entry.stamp).unwrap_or_default(),
        hours: entry.hours,
        summary: l.with1("meeting-summary", "kind", meeting_kind(l, kind)).into_owned(),
        place: entry.place.clone(),
        link: entry.link.clone(),
        cancelled: word.takes_out(),
        between: Some(Between {
            organiser: entry.organiser.clone(),
            name: entry.guest.clone(),
            address: outgoing.to.address.clone(),
        }),
    };
    Some(CalendarFile { method: method.code().to_owned(), text: file(method, &[entry]) })
}

/// The name of a kind of meeting.
pub fn meeting_kind(l: Locale, code: &str) -> String {
    Tables::real().meeting_kinds.get(code).map_or(code, |kind| kind.name(l.language())).to_owned()
}

/// "torsdag 3. december 2026 kl. 09.30–15.00".
pub fn when(l: Locale, (day, from, to): (Date, Time, Time)) -> String {
    let time = |time: Time| time.strftime("%H.%M").to_string();
    l.with3("meeting-when", "day", l.day(day), "from", time(from), "to", time(to)).into_owned()
}

fn path_of(place: Place) -> &'static str {
    match place {
        Place::Worklist => "/worklist",
        Place::Reports => "/reports",
        Place::MyPage => "/me",
        Place::Partnership => "/partnership",
        Place::Agreements => "/agreements",
        Place::Colleagues => "/administration/people",
    }
}

#[cfg(test)]
mod tests {
    use domain::language::Language;
    use jiff::civil::date;
    use store::messages::{CalendarEntry, Invitation, Recipient, Word};

    use super::*;

    fn entry() -> CalendarEntry {
        CalendarEntry {
            uid: "M1".into(),
            sequence: 3,
            hours: Some((date(2026, 12, 3), Time::constant(9, 30, 0, 0), Time::constant(15, 0, 0, 0))),
            place: Some("Rådhuset".into()),
            link: None,
            guest: "Søren Krog".into(),
            organiser: "partnerskab@kl.example".into(),
            stamp: 0,
        }
    }

    #[test]
    fn an_invitation_to_a_meeting_says_when_and_where_and_brings_the_entry() {
        let mail = |word| Mail::Meeting {
            word,
            kind: "full-day".into(),
            meeting: "M1".into(),
            entry: Some(entry()),
        };
        let invited = letter(mail(Word::Invited), Language::Da);
        assert!(invited.text.contains("torsdag 3. december 2026 kl. 09.30–15.00"), "{}", invited.text);
        assert!(invited.text.contains("Rådhuset"), "{}", invited.text);
        assert_eq!(invited.calendar.expect("an entry").method, "REQUEST");
        let off = letter(mail(Word::Cancelled), Language::Da);
        assert!(off.text.contains("er aflyst"), "{}", off.text);
        let file = off.calendar.expect("it leaves the calendar");
        assert_eq!(file.method, "CANCEL");
        assert!(file.text.contains("SEQUENCE:3") && file.text.contains("STATUS:CANCELLED"), "{}", file.text);
    }

    fn every_mail() -> Vec<Mail> {
        let link = || Token::new("a1b2".into());
        let (municipality, until) = (|| "Nordlund Kommune".to_owned(), date(2027, 1, 23));
        let every =
            [Invitation::Coordinator, Invitation::Deputy, Invitation::Reporter, Invitation::Administrator];
        let every = every.into_iter().chain([Invitation::Colleague]);
        let invitations =
            every.map(|why| Mail::ColleagueInvited { house: municipality(), why, link: link(), until });
        vec![
            Mail::SignUpLink { link: link(), until },
            Mail::SignUpShared { asking: "ali@eksempel.dk".into(), link: link(), until },
            Mail::SignUpReceived { municipality: municipality() },
            Mail::SignUpMendAsked { municipality: municipality(), link: link(), until },
            Mail::SignUpAccepted { municipality: municipality() },
            Mail::SignUpDeclined { municipality: municipality(), link: link(), until },
            Mail::SignUpWaiting { municipality: municipality(), place: 2, link: link(), until },
            Mail::SignUpMovedUp { municipality: municipality() },
            Mail::SignUpWithdrawn { municipality: municipality() },
            Mail::SignUpSuperseded { municipality: municipality(), link: link(), until },
            Mail::MemberLeaves { municipality: municipality(), on: until },
            Mail::BackingAsked { municipality: municipality() },
            Mail::PartnerInvited {
                municipality: municipality(),
                institution: "Nordlund Gymnasium".into(),
                link: link(),
                until,
            },
            Mail::PartnerAnswered,
            Mail::Meeting {
                word: Word::Cancelled,
                kind: "virtual".into(),
                meeting: "M1".into(),
                entry: None,
            },
            Mail::Meeting {
                word: Word::Invited,
                kind: "full-day".into(),
                meeting: "M1".into(),
                entry: Some(entry()),
            },
            Mail::News { place: Place::Worklist },
            Mail::News { place: Place::MyPage },
            Mail::News { place: Place::Agreements },
            Mail::NobodyOpens { place: Place::Colleagues },
            Mail::Unopened,
            Mail::StillUnopened,
        ]
        .into_iter()
        .chain(invitations)
        .collect()
    }

    fn letter(mail: Mail, language: Language) -> Letter {
        let to = Recipient::new("soeren@eksempel.dk", language);
        write(&outgoing(to, mail), "https://ungebro.example", Parts::BOTH)
    }

    fn outgoing(to: Recipient, mail: Mail) -> Outgoing {
        Outgoing { id: 1, public_id: "u".into(), to, mail, attempt: 1 }
    }

    #[test]
    fn a_letter_speaks_only_of_what_runs_there() {
        for language in Language::ALL {
            let of = |mail, part| {
                let to = Recipient::new("soeren@eksempel.dk", language);
                write(&outgoing(to, mail), "https://ungebro.example", Parts::only(part)).text
            };
            for mail in every_mail() {
                let invited = matches!(mail, Mail::PartnerInvited { .. } | Mail::PartnerAnswered);
                let colleague =
                    matches!(&mail, Mail::ColleagueInvited { why, .. } if *why == Invitation::Reporter);
                if invited || colleague {
                    let (casework, programme) = (of(mail.clone(), Part::Casework), of(mail, Part::Programme));
                    assert!(
                        !casework.contains("partnersk") && !casework.contains("partnership"),
                        "{casework}"
                    );
                    assert!(!programme.contains(" melde") && !programme.contains(" report"), "{programme}");
                }
            }
        }
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
