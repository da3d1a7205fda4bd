//! `/trials/new` and `/trials/{id}/edit`: what is written of a trial, and what to do when somebody else wrote meanwhile.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::sheet::Sheet;
use domain::trials::{Counted, NEEDED_TO_BEGIN, TrialField};
use serde::Deserialize;
use store::access::Membership;
use store::directory::Organisation;
use store::trials::{EDITS, NotWritten, Reach, Written, begin, trial, write};

use super::offered::{Offered, named};
use super::words::text_of;
use crate::app::App;
use crate::draw;
use crate::faults::Fault;
use crate::parts::forms::{Field, Filled, Posted, Worded as _};
use crate::parts::{Crumb, Page};
use crate::texts::Locale;
use crate::visitor::SignedIn;

/// What a new trial begins from.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Start {
    municipality: String,
    outcome: String,
    partner: String,
    kind: String,
}

/// The fields by the headings under which they stand.
const SECTIONS: &[(&str, &[TrialField])] = &[
    ("head", &[TrialField::Title, TrialField::Themes, TrialField::Responsible, TrialField::Team]),
    ("today", &[TrialField::Problem, TrialField::Practice, TrialField::YoungSay]),
    ("aim", &[TrialField::AimWhat, TrialField::AimWhom, TrialField::AimShare, TrialField::AimBy]),
    ("change", &[TrialField::Change, TrialField::Why, TrialField::FirstStep, TrialField::Prediction]),
    (
        "measures",
        &[
            TrialField::Outcome,
            TrialField::OutcomeWithin,
            TrialField::Kind,
            TrialField::Partner,
            TrialField::Process,
            TrialField::ProcessWithin,
            TrialField::Balancing,
            TrialField::BalancingWithin,
        ],
    ),
    (
        "young",
        &[TrialField::YoungAsked, TrialField::YoungChanged, TrialField::YoungWords, TrialField::YoungConsent],
    ),
];

#[derive(Template)]
#[template(path = "trials/edit.html")]
struct Edit {
    page: Page,
    l: Locale,
    title: String,
    action: String,
    back: String,
    form: Filled,
    /// The version that the writing began from; nothing for a new trial.
    base: Option<i64>,
    municipality: String,
    offered: Offered,
    conflict: Option<Conflict>,
}

/// What somebody else changed since the writing began.
struct Conflict {
    by: String,
    at: String,
    changes: Vec<(String, String, String)>,
}

impl Edit {
    fn field(&self, field: TrialField) -> Field {
        let drawn = self.form.sheet_field(field, self.offered.of(field));
        if NEEDED_TO_BEGIN.contains(&field) { drawn } else { drawn.optional() }
    }
}

/// GET /trials/new: an empty form, or one that begins from a figure.
pub async fn new(
    State(app): State<App>,
    signed_in: SignedIn,
    Query(start): Query<Start>,
) -> Result<Html<String>, Fault> {
    let house = house(&signed_in, &start.municipality)?;
    let mut form = Filled::new(signed_in.l).with("responsible", signed_in.viewer.name.clone());
    if Counted::from_code(&start.outcome).is_some() {
        form = form.with("outcome", start.outcome);
    }
    form = form.with("partner", start.partner).with("kind", start.kind);
    let house = Organisation {
        id: house.organisation,
        kind: house.kind,
        code: house.code.clone(),
        name: house.name.clone(),
    };
    drawn(&app, &signed_in, form, &house, None, None).await
}

/// POST /trials: writes a new trial down.
pub async fn create(
    State(app): State<App>,
    signed_in: SignedIn,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let mut form = Filled::posted(signed_in.l, pairs);
    let house = house(&signed_in, form.value("municipality"))?;
    let house = Organisation {
        id: house.organisation,
        kind: house.kind,
        code: house.code.clone(),
        name: house.name.clone(),
    };
    let named = named(&app, &form, house.id).await?;
    let Some(sheet) = read(&mut form) else {
        let page = drawn(&app, &signed_in, form, &house, None, None).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    let id = begin(&app.store, &signed_in.viewer, signed_in.now, form.key(), house.id, sheet, named).await?;
    Ok(Redirect::to(&format!("/trials/{id}?done=begun")).into_response())
}

/// GET /trials/{id}/edit: the form of a trial.
pub async fn show(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(id): Path<String>,
) -> Result<Html<String>, Fault> {
    let trial = own(&app, &signed_in, &id).await?;
    let mut form = Filled::new(signed_in.l).with_sheet(&trial.written.sheet);
    for partner in &trial.partners {
        form = form.with("partners", partner.code.clone());
    }
    let base = Some((id, trial.written.version));
    drawn(&app, &signed_in, form, &trial.municipality, base, None).await
}

/// POST /trials/{id}/edit: keeps a new version, unless somebody else made one meanwhile.
pub async fn save(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(id): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    let l = signed_in.l;
    let trial = own(&app, &signed_in, &id).await?;
    let mut form = Filled::posted(l, pairs);
    let base = form.value("version").parse().map_err(|_| Fault::Malformed("no version".into()))?;
    let named = named(&app, &form, trial.municipality.id).await?;
    let Some(sheet) = read(&mut form) else {
        let page = drawn(&app, &signed_in, form, &trial.municipality, Some((id, base)), None).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    let (store, viewer, now) = (&app.store, &signed_in.viewer, signed_in.now);
    match write(store, viewer, now, id.clone(), base, sheet, named).await {
        Ok(()) => Ok(Redirect::to(&format!("/trials/{id}?done=written")).into_response()),
        Err(NotWritten::Changed { current, base }) => {
            let conflict = Conflict::between(l, &base, &current);
            let base = Some((id, current.version));
            let page = drawn(&app, &signed_in, form, &trial.municipality, base, Some(conflict)).await?;
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Err(NotWritten::Refused(refused)) => Err(refused.into()),
    }
}

/// The municipality for which the visitor writes trials: the one named, or the first.
fn house<'a>(signed_in: &'a SignedIn, code: &str) -> Result<&'a Membership, Fault> {
    let writes = |m: &&Membership| EDITS.contains(&m.role) && (code.is_empty() || m.code == code);
    signed_in.viewer.memberships.iter().find(writes).ok_or(Fault::Absent)
}

/// The trial, if it is of the visitor's own municipality and not closed.
async fn own(app: &App, signed_in: &SignedIn, id: &str) -> Result<store::trials::Trial, Fault> {
    let trial = trial(&app.store, Some(&signed_in.viewer), id).await?;
    if trial.reach != Reach::Own {
        return Err(Fault::Absent);
    }
    if trial.state.is_closed() {
        return Err(Fault::Illegal(format!("the trial is `{}`", trial.state.code())));
    }
    Ok(trial)
}

/// The sheet that was filled in, if a trial can be written down by it.
fn read(form: &mut Filled) -> Option<Sheet<TrialField>> {
    let sheet: Option<Sheet<TrialField>> = form.read_sheet();
    let sheet = sheet?;
    form.refuse_missing(&sheet.missing(NEEDED_TO_BEGIN));
    for measure in [TrialField::Outcome, TrialField::Process, TrialField::Balancing] {
        if sheet.has(measure) && Counted::from_code(sheet.get(measure)).is_none() {
            form.refuse_for(
                domain::mistakes::FieldName::slug(measure),
                &domain::mistakes::Problem::NotAChoice,
            );
        }
    }
    if sheet.has(TrialField::YoungWords) && !sheet.has(TrialField::YoungConsent) {
        form.refuse("young-consent", form.language().t("trial-consent-missing"));
    }
    (!form.has_mistakes()).then_some(sheet)
}

async fn drawn(
    app: &App,
    signed_in: &SignedIn,
    form: Filled,
    house: &Organisation,
    base: Option<(String, i64)>,
    conflict: Option<Conflict>,
) -> Result<Html<String>, Fault> {
    let l = signed_in.l;
    let title = l.t(if base.is_some() { "trial-edit-title" } else { "trial-new-title" }).into_owned();
    let mut page = signed_in.page(title.clone());
    page.crumbs = vec![Crumb::to("/trials", l.t("trials-title")), Crumb::here(title.clone())];
    page.has_errors = form.has_mistakes() || conflict.is_some();
    let (action, back) = match &base {
        Some((id, _)) => (format!("/trials/{id}/edit"), format!("/trials/{id}")),
        None => ("/trials".to_owned(), "/trials".to_owned()),
    };
    draw(&Edit {
        page,
        l,
        title,
        action,
        back,
        offered: Offered::to(app, l, house.id).await?,
        form: form.keyed(&app.store),
        base: base.map(|(_, version)| version),
        municipality: house.code.clone(),
        conflict,
    })
}

impl Conflict {
    fn between(l: Locale, base: &Written, current: &Written) -> Self {
        let changes = current.sheet.differences(&base.sheet).into_iter().map(|field| {
            (field.label(l).into_owned(), text_of(l, &base.sheet, field), text_of(l, &current.sheet, field))
        });
        Self { by: current.by.clone(), at: l.moment(current.at), changes: changes.collect() }
    }
}
