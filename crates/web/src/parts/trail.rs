//! The trail (tråden): where a thing came from and what becomes of it, in five stops that never change order or shape.

use std::borrow::Cow;

use askama::Template;
use domain::installation::{Part, Parts};

use super::draws_itself;
use crate::texts::Locale;

type Text = Cow<'static, str>;

/// The five stops of the thread.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    /// Melding, a square.
    Report,
    /// Plan, a circle.
    Plan,
    /// Nøgletal, a diamond.
    Figure,
    /// Prøvehandling, a triangle.
    Trial,
    /// Anbefaling, a hexagon.
    Recommendation,
}

/// The trail of one page. Starts with everything "not yet" but the place where the reader is.
#[derive(Debug, Clone, Template)]
#[template(path = "parts/trail.html")]
pub struct Trail {
    l: Locale,
    stops: Vec<TrailStop>,
    /// Whether what isn't there is still to come.
    is_open: bool,
}

draws_itself!(Trail);

#[derive(Debug, Clone)]
struct TrailStop {
    stop: Stop,
    name: Text,
    shape: &'static str,
    what: Option<Text>,
    href: Option<String>,
    here: bool,
}

impl Stop {
    const ALL: [Self; 5] = [Self::Report, Self::Plan, Self::Figure, Self::Trial, Self::Recommendation];

    fn key(self) -> &'static str {
        match self {
            Self::Report => "report",
            Self::Plan => "plan",
            Self::Figure => "figure",
            Self::Trial => "trial",
            Self::Recommendation => "recommendation",
        }
    }

    /// The part of the product that it lies in.
    fn part(self) -> Part {
        match self {
            Self::Report | Self::Plan | Self::Figure => Part::Casework,
            Self::Trial | Self::Recommendation => Part::Programme,
        }
    }

    /// Its outline in a box of 20 by 20.
    fn shape(self) -> &'static str {
        match self {
            Self::Report => "M2 2h16v16H2z",
            Self::Plan => "M10 2a8 8 0 0 1 0 16a8 8 0 0 1 0-16z",
            Self::Figure => "M10 1l9 9-9 9-9-9z",
            Self::Trial => "M10 2l9 16H1z",
            Self::Recommendation => "M10 1l8 4.500v9L10 19l-8-4.500v-9z",
        }
    }
}

impl Trail {
    /// The trail of a page that is about `here`; `what` names the thing itself, never a person from a figure onwards.
    pub fn at(l: Locale, here: Stop, what: impl Into<Text>) -> Self {
        let stops = Stop::ALL
            .map(|stop| TrailStop {
                stop,
                name: l.coded("trail", stop.key()),
                shape: stop.shape(),
                what: None,
                href: None,
                here: stop == here,
            })
            .into();
        let mut trail = Self { l, stops, is_open: true };
        trail.set(here, what.into(), None);
        trail
    }

    /// The trail where only these parts of the product run: without the stops that aren't there.
    #[must_use]
    pub fn within(mut self, parts: Parts) -> Self {
        self.stops.retain(|place| parts.has(place.stop.part()));
        self
    }

    /// Nothing comes any more: the stops that have nothing weren't used.
    #[must_use]
    pub fn finished(mut self) -> Self {
        self.is_open = false;
        self
    }

    /// Something exists at this stop and the reader may go there.
    #[must_use]
    pub fn leads_to(mut self, stop: Stop, what: impl Into<Text>, href: impl Into<String>) -> Self {
        self.set(stop, what.into(), Some(href.into()));
        self
    }

    /// Something exists, but this reader sees no cases: how many, and the way to the protected table.
    #[must_use]
    pub fn figures_only(self, stop: Stop, how_many: impl Into<Text>, table: impl Into<String>) -> Self {
        let text = self.l.with1("trail-figures-only", "what", how_many.into());
        self.leads_to(stop, text, table)
    }

    /// What a stop without anything says.
    fn nothing(&self) -> Text {
        self.l.t(if self.is_open { "trail-not-yet" } else { "trail-not-used" })
    }

    /// Says of the stops without anything that they have none: one line on a phone.
    fn rest(&self) -> Text {
        let key = if self.is_open { "trail-rest" } else { "trail-rest-not-used" };
        self.l.with1(key, "stops", self.empty())
    }

    /// Names of the stops that have nothing.
    fn empty(&self) -> String {
        let names: Vec<_> = self
            .stops
            .iter()
            .filter(|stop| stop.what.is_none())
            .map(|stop| stop.name.to_lowercase())
            .collect();
        names.join(", ")
    }

    fn set(&mut self, stop: Stop, what: Text, href: Option<String>) {
        if let Some(place) = self.stops.iter_mut().find(|place| place.stop == stop) {
            place.what = Some(what);
            place.href = href;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_report_has_nothing_after_it_yet() {
        let html = Trail::at(Locale::DA, Stop::Report, "7K3M9-QTXW4").to_string();
        assert_eq!(html.matches("class=\"not-yet\"").count(), 4);
        assert!(html.contains("plan, nøgletal, prøvehandling, anbefaling"), "{html}");
        assert!(html.contains(r#"<li class="here" aria-current="step">"#), "{html}");
    }

    #[test]
    fn a_stop_of_a_part_that_does_not_run_is_not_on_the_trail() {
        let whole = Trail::at(Locale::DA, Stop::Figure, "Overblik").leads_to(Stop::Trial, "2", "/trials");
        let html = whole.within(Parts::only(Part::Casework)).to_string();
        assert!(!html.contains("prøvehandling") && !html.contains("/trials"), "{html}");
        assert_eq!(html.matches("<li").count(), 3, "{html}");
    }

    #[test]
    fn what_a_finished_thing_was_not_made_of_is_not_still_to_come() {
        let html = Trail::at(Locale::DA, Stop::Recommendation, "Svar samme dag").finished().to_string();
        assert_eq!(html.matches("<span class=\"trail-what\">ikke brugt som belæg").count(), 4, "{html}");
        assert!(!html.to_lowercase().contains("ikke endnu"), "{html}");
    }

    #[test]
    fn who_sees_no_cases_gets_a_count_and_the_way_to_the_table() {
        let html = Trail::at(Locale::DA, Stop::Trial, "Svar samme dag")
            .figures_only(Stop::Report, "212 meldinger", "/compare/2026-3#table-1")
            .to_string();
        assert!(html.contains(r#"<a href="/compare/2026-3#table-1">212 meldinger (kun tal)</a>"#), "{html}");
    }
}
