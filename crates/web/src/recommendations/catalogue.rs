//! GET /recommendations/catalogue: what was adopted, gathered by theme into one document to read and to print. It is the same
//! for everybody: nothing in it depends on who reads.

use askama::Template;
use axum::extract::State;
use axum::response::Html;
use domain::recommendations::{RecommendationField, RecommendationMove, Stance, StepField};
use jiff::civil::Date;
use store::figures::{Release, releases};
use store::programme::{Facts, Texts, invitation, members};
use store::recommendations::{Recommendation, StanceTaken, list, recommendation};

use super::shown::{Piece, StepShown, shown, step_shown};
use super::words::text_of;
use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::figures::tables_of;
use crate::parts::{Crumb, Page};
use crate::texts::Locale;
use crate::visitor::Visitor;

#[derive(Template)]
#[template(path = "recommendations/catalogue.html")]
struct Catalogue {
    page: Page,
    l: Locale,
    programme: String,
    hosts: String,
    facts: Facts,
    background: Vec<String>,
    members: Vec<String>,
    today: String,
    delivered: Option<Delivered>,
    themes: Vec<Theme>,
    releases: Vec<Behind>,
}

/// The newest delivery: its document is the catalogue's.
struct Delivered {
    document: String,
    on: String,
}

/// A theme with what was adopted in it.
struct Theme {
    title: String,
    entries: Vec<Shown>,
}

/// A recommendation of the catalogue.
struct Shown {
    id: String,
    title: String,
    demand: String,
    to: String,
    /// Level and horizon.
    frame: String,
    /// Its other themes: it stands under the first.
    also: Vec<String>,
    why: String,
    grounds: Vec<Piece>,
    behind: String,
    dissents: Vec<String>,
    state: String,
    steps: Vec<StepShown>,
}

/// A release that figures come from, with what it hides.
struct Behind {
    id: String,
    name: String,
    known: String,
    hidden: String,
    left_out: Option<String>,
}

/// The page.
pub async fn show(State(app): State<App>, visitor: Visitor) -> Result<Html<String>, Fault> {
    let l = visitor.l;
    let invitation = invitation(app.store.reading()).await?;
    let texts = invitation.document.texts(l.language());
    let published = releases(&app.store, None).await?;
    let mut adopted = Vec::new();
    for listed in list(&app.store, None).await? {
        adopted.push(recommendation(&app.store, None, &listed.public_id).await?);
    }
    let mut page = visitor.page(l.t("catalogue-title"));
    page.crumbs = vec![
        Crumb::to("/recommendations", l.t("recommendations-title")),
        Crumb::here(l.t("catalogue-title")),
    ];
    "/recommendations/catalogue".clone_into(&mut page.path);
    draw(&Catalogue {
        page,
        l,
        programme: texts.name.clone(),
        hosts: texts.hosts.clone(),
        background: texts.background.clone(),
        facts: invitation.document.facts.clone(),
        members: members(app.store.reading()).await?.into_iter().map(|member| member.name).collect(),
        today: l.date(visitor.now.day()).into_owned(),
        delivered: delivered(l, &adopted),
        themes: by_theme(l, texts, &adopted, &published),
        releases: behind(l, &adopted, &published)?,
    })
}

fn delivered(l: Locale, adopted: &[Recommendation]) -> Option<Delivered> {
    let steps =
        adopted.iter().flat_map(|it| &it.steps).filter(|step| step.step == RecommendationMove::Deliver);
    let on = |step: &&store::recommendations::Step| step.sheet.day(StepField::On).unwrap_or(Date::MIN);
    let newest = steps.max_by_key(on)?;
    Some(Delivered {
        document: newest.sheet.get(StepField::Document).to_owned(),
        on: newest.sheet.day(StepField::On).map_or_else(String::new, |day| l.date(day).into_owned()),
    })
}

/// In the order of the invitation's themes; what names none of them stands last.
fn by_theme(l: Locale, texts: &Texts, adopted: &[Recommendation], published: &[Release]) -> Vec<Theme> {
    let first = |it: &Recommendation| {
        let mut codes = it.written.sheet.codes(RecommendationField::Themes);
        codes.find(|code| texts.theme(code).is_some()).map(str::to_owned)
    };
    let of = |code: Option<&str>| -> Vec<Shown> {
        let own = adopted.iter().filter(|it| first(it).as_deref() == code);
        own.map(|it| entry(l, texts, it, published)).collect()
    };
    let themes = texts.themes.iter().map(|theme| (theme.title.clone(), of(Some(&theme.code))));
    let others = (l.t("catalogue-other").into_owned(), of(None));
    let themes = themes.chain([others]).filter(|(_, entries)| !entries.is_empty());
    themes.map(|(title, entries)| Theme { title, entries }).collect()
}

fn entry(l: Locale, texts: &Texts, it: &Recommendation, published: &[Release]) -> Shown {
    let sheet = &it.written.sheet;
    let said = |field| text_of(l, sheet, field);
    let name = sheet.get(RecommendationField::Title);
    let dissents = it.stances.iter().filter(|taken| taken.stance == Stance::Dissents);
    let titles = sheet.codes(RecommendationField::Themes).filter_map(|code| texts.theme(code));
    Shown {
        id: it.public_id.clone(),
        title: it.number.map_or_else(|| name.to_owned(), |number| format!("{number}. {name}")),
        demand: said(RecommendationField::Demand),
        to: l.with1("recommendation-to", "addressee", said(RecommendationField::Addressee)).into_owned(),
        frame: [RecommendationField::Level, RecommendationField::Horizon].map(said).join(" · "),
        also: titles.skip(1).map(|theme| theme.title.clone()).collect(),
        why: said(RecommendationField::Why),
        grounds: it.evidence.iter().map(|piece| shown(l, it, piece, published)).collect(),
        behind: l
            .with2(
                "recommendation-count",
                "endorses",
                it.count(Stance::Endorses),
                "dissents",
                it.count(Stance::Dissents),
            )
            .into_owned(),
        dissents: dissents.map(|taken| dissent(l, it, taken)).collect(),
        state: l.coded("recommendation-state", it.state.code()).into_owned(),
        steps: it.steps.iter().map(|step| step_shown(l, it, step)).collect(),
    }
}

/// Who dissents and why; what was said of an earlier text says so, since it isn't counted.
fn dissent(l: Locale, it: &Recommendation, taken: &StanceTaken) -> String {
    let reason = taken.reason.as_deref().unwrap_or_default();
    let said = l.with2("catalogue-dissent", "who", &taken.name, "why", l.quote(reason)).into_owned();
    if taken.version == it.written.version {
        return said;
    }
    format!("{said} {}", l.with1("recommendation-stance-to", "version", taken.version))
}

/// The releases that the grounds name, each once, with how many of its figures are hidden.
fn behind(l: Locale, adopted: &[Recommendation], published: &[Release]) -> Result<Vec<Behind>, Fault> {
    use domain::recommendations::{EvidenceField, EvidenceKind};
    let pieces = adopted.iter().flat_map(|it| &it.evidence);
    let pieces = pieces.filter(|piece| piece.kind == EvidenceKind::Figure && piece.withdrawn.is_none());
    let named: Vec<&str> = pieces.map(|piece| piece.sheet.get(EvidenceField::Of)).collect();
    let mut found = Vec::new();
    for release in published.iter().filter(|release| named.contains(&release.public_id.as_str())) {
        let Some(tables) = tables_of(release)? else { continue };
        let (hidden, all) = tables.hidden_of_all();
        found.push(Behind {
            id: release.public_id.clone(),
            name: l.with1("compare-page", "name", &release.name).into_owned(),
            known: l.with1("overview-known", "day", l.date(release.as_of)).into_owned(),
            hidden: l
                .with2("compare-hidden-share", "hidden", l.number(hidden), "all", l.number(all))
                .into_owned(),
            left_out: (tables.left_out > 0)
                .then(|| l.with1("compare-left-out", "count", tables.left_out).into_owned()),
        });
    }
    Ok(found)
}
