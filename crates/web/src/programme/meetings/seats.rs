//! POST /meetings/{meeting}/seats: a coordinator signs up who comes, with what each needs.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::directory::Role;
use domain::mistakes::Problem;
use domain::programme::RawSignUp;
use domain::text::{Email, Line, folded};
use store::Refused;
use store::programme::meetings::{Guest, Seat, take_seats};

use super::show::drawn;
use crate::app::App;
use crate::faults::Fault;
use crate::parts::forms::{Filled, Posted};
use crate::texts::Locale;
use crate::visitor::SignedIn;

/// More than any municipality sends: what is sent beyond is passed over.
const MOST: usize = 100;
/// Characters of a name or a need.
const LONGEST: usize = 200;

/// The form: who is signed up, then the municipality's other participants, then a free row.
pub fn filled(l: Locale, seats: &[Seat], typed: &RawSignUp) -> Filled {
    let mut form = Filled::new(l);
    let mut row = 0;
    for seat in seats {
        let guest = &seat.guest;
        let email = guest.email.clone().unwrap_or_default();
        form = with(form, row, [&guest.name, &email, &guest.diet, &guest.access], true);
        row += 1;
    }
    let there = |name: &str| seats.iter().any(|seat| folded(&seat.guest.name) == folded(name));
    for (_, person) in typed.filled_participants().filter(|(_, person)| !there(&person.name)) {
        form = with(form, row, [&person.name, &person.email, "", ""], false);
        row += 1;
    }
    form
}

/// How many rows the form has: those with a name, and a free one.
pub fn rows(form: &Filled) -> usize {
    (0..MOST).rev().find(|row| !form.value(&format!("name-{row}")).is_empty()).map_or(1, |last| last + 2)
}

fn with(form: Filled, row: usize, [name, email, diet, access]: [&str; 4], comes: bool) -> Filled {
    let form = form
        .with(&format!("name-{row}"), name)
        .with(&format!("email-{row}"), email)
        .with(&format!("diet-{row}"), diet)
        .with(&format!("access-{row}"), access);
    if comes { form.with(&format!("comes-{row}"), "yes") } else { form }
}

pub async fn take(
    State(app): State<App>,
    signed_in: SignedIn,
    Path(id): Path<String>,
    Posted(pairs): Posted,
) -> Result<Response, Fault> {
    if !signed_in.viewer.is_any(&[Role::Coordinator]) {
        return Err(Fault::Absent);
    }
    let mut form = Filled::posted(signed_in.l, pairs);
    let guests = read(&mut form);
    if form.has_mistakes() {
        return again(&app, &signed_in, &id, form).await;
    }
    match take_seats(&app.store, &signed_in.viewer, signed_in.now, id.clone(), guests).await {
        Ok(()) => Ok(Redirect::to(&format!("/meetings/{id}?saved")).into_response()),
        Err(Refused::Conflict(name)) => {
            let row = (0..MOST).find(|row| form.value(&format!("name-{row}")) == name).unwrap_or_default();
            form.refuse(&format!("email-{row}"), signed_in.l.with1("meeting-elsewhere", "name", name));
            again(&app, &signed_in, &id, form).await
        }
        Err(refused) => Err(refused.into()),
    }
}

async fn again(app: &App, signed_in: &SignedIn, id: &str, form: Filled) -> Result<Response, Fault> {
    let page = drawn(app, signed_in, id, Some(form), false).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// Those who are ticked. What is wrong with one is told at their row.
fn read(form: &mut Filled) -> Vec<Guest> {
    let l = form.language();
    let mut guests: Vec<Guest> = Vec::new();
    for row in (0..MOST).filter(|row| form.chose(&format!("comes-{row}"), "yes")).collect::<Vec<_>>() {
        let Some(guest) = guest(form, row) else { continue };
        let same = |other: &Guest| match (&other.email, &guest.email) {
            (Some(one), Some(other)) => one.eq_ignore_ascii_case(other),
            _ => folded(&other.name) == folded(&guest.name),
        };
        if guests.iter().any(same) {
            form.refuse(&format!("name-{row}"), l.t("meeting-twice"));
        }
        guests.push(guest);
    }
    guests
}

fn guest(form: &mut Filled, row: usize) -> Option<Guest> {
    let field = |name: &str| format!("{name}-{row}");
    let name = line(form, &field("name"), true);
    let email = match form.value(&field("email")) {
        "" => None,
        text => {
            let Some(email) = Email::parse(text) else {
                form.refuse_for(&field("email"), &Problem::NotAnEmail);
                return None;
            };
            Some(email.as_str().to_owned())
        }
    };
    let (diet, access) = (line(form, &field("diet"), false), line(form, &field("access"), false));
    Some(Guest { name: name?, email, language: form.language().language(), diet: diet?, access: access? })
}

fn line(form: &mut Filled, field: &str, needed: bool) -> Option<String> {
    if !needed && form.value(field).is_empty() {
        return Some(String::new());
    }
    match Line::new(form.value(field), LONGEST) {
        Ok(line) => Some(line.as_str().to_owned()),
        Err(_) if needed => {
            form.refuse(field, form.language().t("meeting-name-wrong"));
            None
        }
        Err(problem) => {
            form.refuse_for(field, &problem.into());
            None
        }
    }
}
