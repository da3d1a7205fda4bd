//! The reference sheet of the parts (`/designsprog`), shown by the demo and checked in the browser, so that a changed
//! part shows at once. People, schools and cases on it are invented; its day is Tuesday 24 November 2026.

mod clocks;
mod samples;

use askama::Template;
use axum::Router;
use axum::http::StatusCode;
use axum::response::Html;
use axum::routing::get;

use crate::app::App;
use crate::parts::forms::{Choice, Filled};
use crate::parts::{
    Checklist, Clock, ClockRow, Crumb, DueStrip, Face, LoopBack, LoopMini, MenuLink, Page, StatusBar, Steps,
    Timeline, Trail, Viewer, Why,
};
use crate::texts::Locale;
use crate::visitor::Visitor;

/// The sheet, filled with samples.
#[derive(Template)]
#[template(path = "showcase/showcase.html")]
struct Showcase {
    page: Page,
    l: Locale,
    states: Vec<(&'static str, Clock)>,
    folded_out: Clock,
    small: Clock,
    gentle: Clock,
    gentle_late: Clock,
    rows: Vec<ClockRow>,
    why: Why,
    why_outside: Why,
    trail: Trail,
    loop_back: LoopBack,
    loop_minis: Vec<LoopMini>,
    strip: DueStrip,
    status_bar: Option<StatusBar>,
    timeline: Timeline,
    guide: Steps,
    next: Steps,
    checklist: Checklist,
    face: Face,
    form: Filled,
    kinds: Vec<Choice>,
    reasons: Vec<Choice>,
    tried: Vec<Choice>,
}

/// The route of the sheet. Only the demo mounts it.
pub fn routes() -> Router<App> {
    Router::new().route("/designsprog", get(show))
}

async fn show(visitor: Visitor) -> Result<Html<String>, StatusCode> {
    sheet(visitor.l).map(Html).map_err(|error| {
        tracing::error!(%error, "the reference sheet cannot be drawn");
        StatusCode::INTERNAL_SERVER_ERROR
    })
}

/// The sheet as a page in this language.
///
/// # Errors
/// The template fails, or the rules that ship lack one that the sheet shows.
pub fn sheet(l: Locale) -> Result<String, Box<dyn std::error::Error>> {
    let clocks = clocks::Samples::new(l)?;
    let sheet = Showcase {
        page: frame(l),
        l,
        states: clocks.states()?,
        folded_out: clocks.over_christmas()?,
        small: clocks.small()?,
        gentle: clocks.gentle()?,
        gentle_late: clocks.gentle_late()?,
        rows: clocks.rows()?,
        why: samples::why(l),
        why_outside: samples::why_outside(l),
        trail: samples::trail(l),
        loop_back: samples::loop_back(l),
        loop_minis: samples::loop_minis(),
        strip: samples::strip(l),
        status_bar: samples::status_bar(l),
        timeline: samples::timeline(l),
        guide: samples::guide(l),
        next: samples::next(l),
        checklist: samples::checklist(l),
        face: Face::of("Mette Holm"),
        form: samples::form(l),
        kinds: samples::kinds(),
        reasons: samples::reasons(),
        tried: samples::tried(),
    };
    Ok(sheet.render()?)
}

fn frame(l: Locale) -> Page {
    let mut page = Page::new(l, l.t("showcase-title"));
    "/designsprog".clone_into(&mut page.path);
    page.search = true;
    page.viewer = Some(Viewer {
        name: "Mette Holm".to_owned(),
        role: "vejleder".to_owned(),
        organisation: "Nordlund Kommune".to_owned(),
        unit: "Kommunal ungeindsats (KUI)".to_owned(),
    });
    page.menu = vec![
        MenuLink::new("#clocks", "Arbejdsliste").count(23),
        MenuLink::new("#parts", "Sager"),
        MenuLink::new("#forms", l.t("showcase-title")).current(true),
    ];
    page.crumbs = vec![Crumb::to("/", l.t("showcase-front")), Crumb::here(l.t("showcase-title"))];
    page.demo_day = Some(clocks::TODAY);
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sheet_shows_no_missing_text_and_no_inline_style() {
        for l in Locale::ALL {
            let html = sheet(l).unwrap();
            assert!(!html.contains("[["), "a text is missing");
            assert!(!html.contains(" style="), "the policy forbids inline styles");
            assert!(!html.contains("<script>"), "the policy forbids inline scripts");
        }
    }

    #[test]
    fn every_id_on_the_sheet_is_there_once() {
        let html = sheet(Locale::DA).unwrap();
        let mut ids: Vec<_> =
            html.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
        ids.sort_unstable();
        let all = ids.len();
        ids.dedup();
        assert_eq!(ids.len(), all);
    }

    #[test]
    fn every_icon_on_the_sheet_is_in_the_sprite() {
        let sprite = include_str!("../../assets/served/icons.svg");
        let html = sheet(Locale::DA).unwrap();
        for rest in html.split("icons.svg#").skip(1) {
            let name = rest.split('"').next().unwrap();
            assert!(sprite.contains(&format!("id=\"{name}\"")), "{name} is not in assets/source/icons.txt");
        }
    }
}
