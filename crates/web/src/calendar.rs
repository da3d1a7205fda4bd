//! Calendar files (iCalendar, RFC 5545 and 5546), as mail programs and phones read them.

use icalendar::{Calendar, Component as _, Event, EventLike as _, Property};
use jiff::Timestamp;
use jiff::civil::{Date, Time};

/// The zone of every local time, with both of its rules, so that an entry stays where it is when one's phone travels. The
/// library has no time zones, so this one is put in as text.
const ZONE: &str = "BEGIN:VTIMEZONE\r\nTZID:Europe/Copenhagen\r\nBEGIN:DAYLIGHT\r\nTZOFFSETFROM:+0100\r\n\
    TZOFFSETTO:+0200\r\nTZNAME:CEST\r\nDTSTART:19700329T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n\
    END:DAYLIGHT\r\nBEGIN:STANDARD\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nTZNAME:CET\r\n\
    DTSTART:19701025T030000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";

/// What the receiver is to do with the entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// To look at: a feed or a file that anybody fetches.
    Publish,
    /// To accept, or to change what was accepted.
    Request,
    /// To take out.
    Cancel,
}

/// An entry.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The beginning of its UID: the same for ever.
    pub uid: String,
    /// Rises with each word about it.
    pub sequence: i32,
    /// When it was written.
    pub stamp: Timestamp,
    /// Day, beginning and end by the clock in Denmark; an entry that is taken out needs none.
    pub hours: Option<(Date, Time, Time)>,
    /// What it is.
    pub summary: String,
    /// Where.
    pub place: Option<String>,
    /// The way in.
    pub link: Option<String>,
    /// Whether it is off.
    pub cancelled: bool,
    /// Who invites whom, by name and address: only in a letter to that one guest.
    pub between: Option<Between>,
}

/// Host and guest of an entry.
#[derive(Debug, Clone)]
pub struct Between {
    /// The host's address.
    pub organiser: String,
    /// The guest's name.
    pub name: String,
    /// The guest's address.
    pub address: String,
}

impl Method {
    /// Its word in the file, and in the header of a letter.
    pub fn code(self) -> &'static str {
        match self {
            Self::Publish => "PUBLISH",
            Self::Request => "REQUEST",
            Self::Cancel => "CANCEL",
        }
    }
}

/// The file with these entries.
pub fn file(method: Method, entries: &[Entry]) -> String {
    let mut calendar = Calendar::empty();
    calendar.append_property(Property::new("VERSION", "2.0"));
    calendar.append_property(Property::new("PRODID", "-//Ungebro//Partnership//DA"));
    calendar.append_property(Property::new("METHOD", method.code()));
    for it in entries {
        calendar.push(event(it));
    }
    calendar.to_string().replacen("BEGIN:VEVENT", &format!("{ZONE}BEGIN:VEVENT"), 1)
}

fn event(it: &Entry) -> Event {
    let mut event = Event::new();
    event.uid(&format!("{}@ungebro", it.uid));
    event.add_property("SEQUENCE", it.sequence.to_string());
    event.add_property("DTSTAMP", it.stamp.strftime("%Y%m%dT%H%M%SZ").to_string());
    event.summary(&it.summary);
    event.add_property("STATUS", if it.cancelled { "CANCELLED" } else { "CONFIRMED" });
    if let Some((day, from, to)) = it.hours {
        event.append_property(local("DTSTART", day, from));
        event.append_property(local("DTEND", day, to));
    }
    if let Some(place) = &it.place {
        event.location(place);
    }
    if let Some(link) = &it.link {
        event.add_property("URL", link);
        event.description(link);
        if it.place.is_none() {
            event.location(link);
        }
    }
    if let Some(between) = &it.between {
        event.add_property("ORGANIZER", format!("mailto:{}", between.organiser));
        event.append_property(guest(between));
    }
    event.done()
}

fn local(name: &str, day: Date, time: Time) -> Property {
    let text = day.to_datetime(time).strftime("%Y%m%dT%H%M%S").to_string();
    Property::new(name, text).add_parameter("TZID", "Europe/Copenhagen").done()
}

fn guest(between: &Between) -> Property {
    // A parameter may hold no quotation mark, and needs them around colons, semicolons and commas.
    let name: String = between.name.chars().filter(|c| !matches!(c, '"' | ':' | ';' | ',')).collect();
    Property::new("ATTENDEE", format!("mailto:{}", between.address))
        .add_parameter("ROLE", "REQ-PARTICIPANT")
        .add_parameter("PARTSTAT", "NEEDS-ACTION")
        .add_parameter("RSVP", "TRUE")
        .add_parameter("CN", &name)
        .done()
}

#[cfg(test)]
mod tests {
    use ical::IcalParser;
    use ical::parser::ical::component::{IcalCalendar, IcalEvent};
    use jiff::civil::{date, time};

    use super::*;

    fn entry() -> Entry {
        Entry {
            uid: "M00000000001".into(),
            sequence: 0,
            stamp: "2026-11-24T08:41:00Z".parse().expect("a moment"),
            hours: Some((date(2026, 12, 3), time(9, 30, 0, 0), time(15, 0, 0, 0))),
            summary: "Partnerskab om styrket samarbejde om unge: heldagsmøde; med oplæg, frokost og øvelser"
                .into(),
            place: Some("Rådhuset, Torvet 1, Nordlund".into()),
            link: None,
            cancelled: false,
            between: Some(Between {
                organiser: "partnerskab@kl.example".into(),
                name: "Søren \"Krog\", tovholder".into(),
                address: "soeren@nordlund.example".into(),
            }),
        }
    }

    /// Read back by another library than the one that writes.
    fn read(file: &str) -> IcalCalendar {
        let mut calendars = IcalParser::new(file.as_bytes());
        let calendar = calendars.next().expect("a calendar").expect("that can be read");
        assert!(calendars.next().is_none(), "one calendar");
        calendar
    }

    fn value(event: &IcalEvent, name: &str) -> String {
        let property = event.properties.iter().find(|property| property.name == name);
        property.and_then(|property| property.value.clone()).unwrap_or_default()
    }

    #[test]
    fn an_invitation_is_read_back_whole() {
        let calendar = read(&file(Method::Request, &[entry()]));
        assert_eq!(calendar.timezones.len(), 1);
        assert_eq!(calendar.timezones[0].transitions.len(), 2, "summer and winter time");
        let [event] = &calendar.events[..] else { panic!("{:?}", calendar.events) };
        assert_eq!(value(event, "UID"), "M00000000001@ungebro");
        assert_eq!(value(event, "DTSTAMP"), "20261124T084100Z");
        assert_eq!(value(event, "DTSTART"), "20261203T093000");
        assert_eq!(value(event, "DTEND"), "20261203T150000");
        let summary = value(event, "SUMMARY");
        assert!(
            summary.contains("heldagsmøde\\; med oplæg\\, frokost"),
            "escaped, and folded lines joined: {summary}"
        );
        let start = event.properties.iter().find(|it| it.name == "DTSTART").expect("a beginning");
        let params = start.params.clone().unwrap_or_default();
        assert_eq!(params, [("TZID".to_owned(), vec!["Europe/Copenhagen".to_owned()])]);
        let guests: Vec<_> = event.properties.iter().filter(|it| it.name == "ATTENDEE").collect();
        assert_eq!(guests.len(), 1, "no other guest's address is in the letter");
        assert_eq!(guests[0].value.as_deref(), Some("mailto:soeren@nordlund.example"));
    }

    #[test]
    fn a_cancellation_has_the_same_uid_and_a_higher_sequence_and_needs_no_hours() {
        let off = Entry { sequence: 2, hours: None, cancelled: true, ..entry() };
        let calendar = read(&file(Method::Cancel, &[off]));
        let method =
            calendar.properties.iter().find(|it| it.name == "METHOD").and_then(|it| it.value.clone());
        assert_eq!(method.as_deref(), Some("CANCEL"));
        let event = &calendar.events[0];
        let of = |name| value(event, name);
        assert_eq!(
            (of("UID"), of("SEQUENCE"), of("STATUS")),
            ("M00000000001@ungebro".into(), "2".into(), "CANCELLED".into())
        );
        assert_eq!(of("DTSTART"), "");
    }

    #[test]
    fn lines_end_as_the_standard_says_and_are_no_longer_than_it_allows() {
        let text = file(Method::Request, &[entry()]);
        assert!(text.ends_with("END:VCALENDAR\r\n"), "{text}");
        for line in text.split("\r\n") {
            assert!(!line.contains('\n') && line.len() <= 75, "{} octets: {line}", line.len());
        }
    }
}
