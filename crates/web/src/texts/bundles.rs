//! The compiled-in Fluent files as one bundle per language.

use std::borrow::Cow;
use std::sync::LazyLock;

use domain::language::Language;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::langid;

use super::Locale;

/// Every Fluent file of the crate: path from `src`, language, content.
pub(super) static FILES: &[(&str, Locale, &str)] = include!(concat!(env!("OUT_DIR"), "/fluent_files.rs"));

type Bundle = FluentBundle<&'static FluentResource>;

static DANISH: LazyLock<Bundle> = LazyLock::new(|| bundle(Locale::DA));
static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| bundle(Locale::EN));

pub(super) fn format(locale: Locale, key: &str, values: Option<&FluentArgs<'_>>) -> Cow<'static, str> {
    let bundle = bundle_of(locale);
    let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
        tracing::error!(key, language = locale.code(), "a text is missing");
        return Cow::Owned(format!("[[{key}]]"));
    };
    let mut problems = Vec::new();
    // Owned, since a pattern with values borrows from them; a text without values is given out as it is.
    let text = match values {
        None => bundle.format_pattern(pattern, None, &mut problems),
        Some(values) => Cow::Owned(bundle.format_pattern(pattern, Some(values), &mut problems).into_owned()),
    };
    if !problems.is_empty() {
        tracing::error!(key, language = locale.code(), ?problems, "a text lacks a value");
    }
    text
}

pub(super) fn has(locale: Locale, key: &str) -> bool {
    bundle_of(locale).has_message(key)
}

fn bundle_of(locale: Locale) -> &'static Bundle {
    match locale.language() {
        Language::Da => &DANISH,
        Language::En => &ENGLISH,
    }
}

fn bundle(locale: Locale) -> Bundle {
    let language = match locale.language() {
        Language::Da => langid!("da"),
        Language::En => langid!("en"),
    };
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // The marks would keep right-to-left names apart; they also end up in copied text, titles and search.
    bundle.set_use_isolating(false);
    for (path, _, text) in FILES.iter().filter(|(_, of, _)| *of == locale) {
        let resource = match FluentResource::try_new((*text).to_owned()) {
            Ok(resource) => resource,
            Err((resource, problems)) => {
                tracing::error!(path, ?problems, "a Fluent file has a fault");
                resource
            }
        };
        // Loaded once and kept for the life of the program.
        let kept: &'static FluentResource = Box::leak(Box::new(resource));
        if let Err(problems) = bundle.add_resource(kept) {
            tracing::error!(path, ?problems, "a key stands twice");
        }
    }
    bundle
}
