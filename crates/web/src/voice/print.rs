//! GET /me/print: everything on one page, for paper. It says what `/me/data.json` says, in words.

use std::borrow::Cow;

use askama::Template;
use axum::response::Html;
use domain::casework::ActivitySource;
use domain::tables::Tables;
use domain::time::Now;
use store::casework::clocks::Clock;
use store::plans::Version;
use store::voice::{Given, KnownActivity, KnownConsent, KnownGuardian, MyFile, OpenNote, OwnWords, my_file};

use super::cards::{ReportCard, report_cards};
use super::events::{EventLine, event_lines};
use super::written::place;
use crate::access::ReaderLines;
use crate::draw;
use crate::faults::Fault;
use crate::parts::Page;
use crate::plans::StepList;
use crate::texts::{Locale, capital};
use crate::visitor::SignedIn;

#[derive(Template)]
#[template(path = "voice/print.html")]
struct PrintPage {
    page: Page,
    l: Locale,
    at: Now,
    sections: Vec<Section>,
}

struct Section {
    place: Option<String>,
    person: Vec<(String, String)>,
    reports: Vec<ReportCard>,
    lists: Vec<(Cow<'static, str>, Vec<String>)>,
    words: Vec<OwnWords>,
    answers: Vec<Given>,
    notes: Vec<OpenNote>,
    restricted_notes: usize,
    plans: Vec<OnPaper>,
    events: Vec<EventLine>,
    readers: ReaderLines,
}

pub async fn show(visitor: SignedIn) -> Result<Html<String>, Fault> {
    if !visitor.viewer.citizen {
        return Err(Fault::Absent);
    }
    if visitor.viewer.link_case.is_some() {
        return Err(Fault::Illegal("a one-time link is limited to reading and answering".into()));
    }
    visitor.proven_lately("/me/print")?;
    let file = my_file(&visitor.app.store, &visitor.viewer, visitor.now, "me-print").await?;
    let sections = file.iter().map(|one| section(&visitor, one, file.len() > 1)).collect();
    let page = visitor.page(visitor.l.t("me-print-title"));
    draw(&PrintPage { page, l: visitor.l, at: visitor.now, sections })
}

fn section(visitor: &SignedIn, file: &MyFile, several: bool) -> Section {
    let (l, my, about) = (visitor.l, &file.mine, &file.mine.about);
    Section {
        place: place(l, my, several),
        person: person(l, file),
        reports: report_cards(l, visitor.app.tables, about, Some(&my.said), |report| {
            ReportCard::to_the_young(l, report)
        }),
        lists: lists(l, file),
        words: my.said.words.clone(),
        answers: my.said.answers.clone(),
        notes: my.notes.clone(),
        restricted_notes: my.restricted_notes,
        plans: file.plans.iter().map(|version| on_paper(visitor, file, version)).collect(),
        events: event_lines(l, &file.events),
        readers: ReaderLines::all(l, &my.readers.readers, visitor.now.day()),
    }
}

/// A version of the plan on paper.
struct OnPaper {
    title: Cow<'static, str>,
    aim: Option<String>,
    steps: StepList,
    lines: Vec<(Cow<'static, str>, String)>,
}

fn on_paper(visitor: &SignedIn, file: &MyFile, version: &Version) -> OnPaper {
    let (l, content) = (visitor.l, &version.content);
    let first_name = file.mine.about.name.split_whitespace().next().unwrap_or_default();
    let talk = content.next_talk.as_ref().map(|talk| {
        let what = talk.what.clone().unwrap_or_default();
        format!("{} {what}", l.day(talk.on))
    });
    let answer = version.answer.as_ref().map(|given| {
        let words = given.words.clone().unwrap_or_default();
        format!("{} {words}", l.coded("plan-answered", given.answer.code()))
    });
    let start = version.start.map(|start| {
        let day = start.started_on.unwrap_or(start.on);
        format!("{} ({})", l.coded("plan-start", start.kind.code()), l.date(day))
    });
    let lines = [
        ("me-plan-strengths", content.strengths.clone()),
        ("me-plan-hindrances", content.hindrances.clone()),
        ("me-plan-talk", talk),
        ("me-plan-start-heading", start),
        ("me-print-answers", answer),
    ];
    OnPaper {
        title: l.with1("me-print-plan", "version", version.number),
        aim: content.aim.as_ref().map(|aim| aim.words.clone()),
        steps: StepList::of(l, visitor.app.tables, content, first_name),
        lines: lines.into_iter().filter_map(|(key, value)| Some((l.t(key), value?))).collect(),
    }
}

/// What is told in a line each, under its heading; nothing of what there is nothing of.
fn lists(l: Locale, file: &MyFile) -> Vec<(Cow<'static, str>, Vec<String>)> {
    let lists = [
        (l.t("me-print-guardians"), file.guardians.iter().map(|it| guardian(l, it)).collect()),
        (l.t("me-print-clocks"), file.mine.about.clocks.iter().map(|it| clock(l, it)).collect()),
        (l.t("me-print-activities"), file.activities.iter().map(|it| activity(l, it)).collect()),
        (l.t("me-share-heading"), file.consents.iter().map(|it| consent(l, it)).collect::<Vec<_>>()),
    ];
    lists.into_iter().filter(|(_, lines)| !lines.is_empty()).collect()
}

fn clock(l: Locale, clock: &Clock) -> String {
    let rule = clock.reckoning.as_ref().map_or(clock.rule.as_str(), |it| l.name(&it.rule));
    l.with2("me-print-due", "rule", rule, "day", l.day(clock.due)).into_owned()
}

/// Name and value of each fact about who I am.
fn person(l: Locale, file: &MyFile) -> Vec<(String, String)> {
    let (my, about, known) = (&file.mine, &file.mine.about, &file.person);
    let wish = my.wish.as_ref().map(|wish| {
        let channel = l.coded("me-channel", wish.channel().as_str());
        wish.remark().map_or_else(|| channel.to_string(), |remark| format!("{channel}. {remark}"))
    });
    let mut facts = vec![
        ("me-print-name", Some(about.name.clone())),
        ("me-print-cpr", Some(format!("{}-{}", &known.cpr[..6], &known.cpr[6..]))),
        ("me-print-phone", known.phone.clone()),
        ("me-print-email", known.email.clone()),
        ("me-print-address", known.address.as_ref().map(|address| address.replace('\n', ", "))),
        ("me-print-municipality", Some(about.municipality.name.clone())),
        ("me-print-helper", about.contact_person.as_ref().map(|person| person.name.clone())),
        ("me-wish-heading", wish),
    ];
    if known.protected {
        facts.push(("me-print-protected", Some(l.t("me-print-protected-yes").into_owned())));
    }
    let told = |(key, value): (&'static str, Option<String>)| Some((l.t(key).into_owned(), value?));
    facts.into_iter().filter_map(told).collect()
}

fn guardian(l: Locale, guardian: &KnownGuardian) -> String {
    let custody = l.t(if guardian.custody { "me-print-custody" } else { "me-print-no-custody" });
    let source = &guardian.source;
    let told = l.with3("me-print-guardian", "name", &guardian.name, "custody", custody, "source", source);
    match &guardian.until {
        Some(day) => format!("{told} {}", l.with1("me-print-until", "day", shown(l, day))),
        None => told.into_owned(),
    }
}

fn activity(l: Locale, activity: &KnownActivity) -> String {
    let name = Tables::real().activity_states.get(&activity.activity);
    let name = capital(name.map_or("", |state| l.name(state)));
    let source = ActivitySource::from_code(&activity.source).map_or("", ActivitySource::code);
    let source = l.coded("case-source", source);
    let from = shown(l, &activity.from);
    let told = l.with3("me-print-activity", "what", name, "from", from, "source", source);
    match &activity.to {
        Some(day) => format!("{told} {}", l.with1("me-print-until", "day", shown(l, day))),
        None => told.into_owned(),
    }
}

fn consent(l: Locale, consent: &KnownConsent) -> String {
    let day = shown(l, &consent.given_on);
    let told = l.with2("me-print-consent", "school", &consent.institution, "day", day).into_owned();
    let how = consent.how.as_ref().map(|how| l.quote(how).into_owned());
    let gone = (!consent.stands).then(|| l.t("me-print-consent-gone").into_owned());
    [Some(told), how, gone].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// A day as the database keeps it, as people write it.
fn shown(l: Locale, day: &str) -> String {
    day.parse::<jiff::civil::Date>().map_or_else(|_| day.to_owned(), |day| l.date(day).into_owned())
}
