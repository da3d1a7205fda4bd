//! Answers when the product's own code panicked: nothing of its inside is told, and the log holds what it was.

use std::any::Any;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use super::Fault;

/// A handler panicked: a fault like others, drawn for who asked.
#[expect(clippy::needless_pass_by_value, reason = "the layer hands the panic over")]
pub fn panicked(panic: Box<dyn Any + Send>) -> Response {
    note(panic.as_ref());
    Fault::Broken("a handler panicked".into()).into_response()
}

/// Drawing the answer panicked: then there is nobody left to draw it.
#[expect(clippy::needless_pass_by_value, reason = "the layer hands the panic over")]
pub fn panicked_drawing(panic: Box<dyn Any + Send>) -> Response {
    note(panic.as_ref());
    (StatusCode::INTERNAL_SERVER_ERROR, "Der skete en fejl hos os. / Something went wrong on our side.")
        .into_response()
}

fn note(panic: &(dyn Any + Send)) {
    let text = panic.downcast_ref::<&str>().map(ToString::to_string);
    tracing::error!(panic = text.or_else(|| panic.downcast_ref::<String>().cloned()), "the product panicked");
}
