// What makes pages quicker with script. Every page works without this file.
"use strict";

const page = document.documentElement;

// A form that came back: the reader is taken to the summary, and its links to the fields themselves.
const summary = document.querySelector("[data-error-summary]");
if (summary) {
  summary.focus();
  summary.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    const field = link && document.getElementById(link.hash.slice(1));
    if (!field) return;
    event.preventDefault();
    const control = field.matches("input,select,textarea") ? field : field.querySelector("input,select,textarea") ?? field;
    control.focus();
    (control.closest(".form-group,fieldset") ?? control).scrollIntoView({ block: "start" });
  });
}

// Characters left, told aloud only when the writer pauses.
for (const group of document.querySelectorAll("[data-maxlength]")) {
  const field = group.querySelector("textarea,input");
  const [seen, heard] = [group.querySelector("[data-left]"), group.querySelector("[data-left-aloud]")];
  const most = Number(group.dataset.maxlength);
  const { left, over } = group.dataset;
  let pause;
  const tell = () => {
    const rest = most - [...field.value].length;
    const number = new Intl.NumberFormat(page.lang).format(Math.abs(rest));
    seen.textContent = (rest < 0 ? over : left).replace("…", number);
    seen.classList.toggle("over-limit", rest < 0);
    clearTimeout(pause);
    pause = setTimeout(() => { heard.textContent = seen.textContent; }, 1000);
  };
  field.addEventListener("input", tell);
  tell();
}

// What only works with script is not there without it.
for (const part of document.querySelectorAll("[data-needs-script]")) part.hidden = false;

// Bulk choice: how many are chosen, all of a group at once, and no more than can be handled at a time.
for (const form of document.querySelectorAll("form[data-bulk]")) {
  const boxes = () => [...form.querySelectorAll("input[type=checkbox][data-row]")];
  const told = form.querySelectorAll("[data-chosen]");
  const send = form.querySelector("[data-bulk-send]");
  const most = Number(form.dataset.bulk);
  const count = () => {
    const chosen = boxes().filter((box) => box.checked).length;
    for (const place of told) place.textContent = String(chosen);
    form.toggleAttribute("data-any", chosen > 0);
    form.toggleAttribute("data-too-many", chosen > most);
    if (send) send.disabled = chosen === 0 || chosen > most;
    for (const box of boxes()) box.closest("tr")?.classList.toggle("chosen", box.checked);
  };
  form.addEventListener("change", (event) => {
    if (event.target.matches("[data-choose-all]")) {
      for (const box of boxes()) box.checked = event.target.checked;
    }
    count();
  });
  form.querySelector("[data-clear]")?.addEventListener("click", (event) => {
    event.preventDefault();
    for (const box of form.querySelectorAll("input[type=checkbox]")) box.checked = false;
    count();
  });
  count();
}

// A list that is open asks once a minute whether more has come, and says so; it never changes by itself. Who has left the
// page alone for ten minutes is not kept signed in by it.
for (const news of document.querySelectorAll("[data-news]")) {
  let touched = Date.now();
  for (const act of ["pointerdown", "keydown", "scroll"]) addEventListener(act, () => { touched = Date.now(); }, { passive: true });
  const link = document.createElement("a");
  link.href = news.dataset.newsHref;
  link.textContent = news.dataset.newsShow;
  setInterval(async () => {
    if (document.hidden || Date.now() - touched > 600000) return;
    const answer = await fetch(news.dataset.news, { credentials: "same-origin", redirect: "error" }).catch(() => null);
    if (answer?.status !== 200) return;
    const told = await answer.text();
    if (news.textContent.startsWith(told)) return;
    news.hidden = false;
    news.replaceChildren(`${told} `, link);
  }, 60000);
}

// A draft is kept while it is written: the form goes to the address in data-autosave; what comes back is told in words.
for (const form of document.querySelectorAll("form[data-autosave]")) {
  const told = form.querySelector("[data-saved]");
  let pause;
  let running = false;
  const save = async () => {
    if (running) return later();
    running = true;
    try {
      const answer = await fetch(form.dataset.autosave, {
        method: "POST",
        body: new URLSearchParams(new FormData(form)),
        headers: { Accept: "text/plain" },
        credentials: "same-origin",
      });
      if (!answer.ok) throw new Error(String(answer.status));
      if (told) told.textContent = await answer.text();
    } catch {
      if (told) told.textContent = form.dataset.notSaved ?? "";
      later(10000);
    } finally {
      running = false;
    }
  };
  const later = (wait = 2000) => {
    clearTimeout(pause);
    pause = setTimeout(save, wait);
  };
  form.addEventListener("input", () => later());
  form.addEventListener("submit", () => clearTimeout(pause));
}

// Print shows what is folded together.
addEventListener("beforeprint", () => {
  for (const fold of document.querySelectorAll("details:not([open])")) {
    fold.open = true;
    fold.dataset.openForPrint = "";
  }
});
addEventListener("afterprint", () => {
  for (const fold of document.querySelectorAll("details[data-open-for-print]")) {
    fold.open = false;
    delete fold.dataset.openForPrint;
  }
});

// The button that prints.
for (const button of document.querySelectorAll("[data-print]")) {
  button.addEventListener("click", () => print());
}

// Reading aloud by the device's own voice; without script or voice the button is not there.
for (const button of document.querySelectorAll("[data-read-aloud]")) {
  if (!("speechSynthesis" in window)) break;
  button.hidden = false;
  button.addEventListener("click", () => {
    const speaking = speechSynthesis.speaking;
    speechSynthesis.cancel();
    button.setAttribute("aria-pressed", String(!speaking));
    if (speaking) return;
    const words = new SpeechSynthesisUtterance(document.getElementById("main-content").innerText);
    words.lang = page.lang === "da" ? "da-DK" : "en-GB";
    words.addEventListener("end", () => button.setAttribute("aria-pressed", "false"));
    speechSynthesis.speak(words);
  });
}
