/*
 * What the pages of a survey can do better with JavaScript: an owner's answers are kept in the browser until they are sent, and
 * papers are keyed in without a hand on the mouse. Both work without it. Runs behind the form that it is about.
 */
(() => {
  "use strict";

  const key = (form) => `linli.survey.${form}`;

  const kept = (form) => {
    try {
      const draft = JSON.parse(localStorage.getItem(key(form)));
      return Array.isArray(draft) ? draft : [];
    } catch {
      return [];
    }
  };

  const keep = (form, fields) => {
    try {
      localStorage.setItem(key(form), JSON.stringify(fields));
    } catch {
      // A browser that keeps nothing loses what was not sent when its page is closed.
    }
  };

  const forget = (form) => {
    try {
      localStorage.removeItem(key(form));
    } catch {
      // Nothing was kept.
    }
  };

  const isAnswer = ([name]) => name.startsWith("answers[") || name === "comment";

  const restore = (form) => {
    for (const [name, value] of kept(form.dataset.draft)) {
      if (name === "comment") {
        form.elements.comment.value = value;
      }
      for (const choice of form.querySelectorAll("input[type=radio]")) {
        if (choice.name === name && choice.value === value) {
          choice.checked = true;
        }
      }
    }
  };

  const drafting = (form) => {
    const progress = form.querySelector("[data-progress]");
    const show = () => {
      const answered = form.querySelectorAll("input[type=radio]:checked").length;
      progress.querySelector("[data-answered]").textContent = String(answered);
      progress.querySelector("progress").value = answered;
    };
    const change = () => {
      keep(form.dataset.draft, [...new FormData(form)].filter(isAnswer));
      show();
    };
    // What comes back from the server is newer than what the browser kept.
    if (!form.dataset.typed) {
      restore(form);
    }
    progress.hidden = false;
    form.addEventListener("input", change);
    show();
  };

  const keying = (form) => {
    const fields = [...form.querySelectorAll("[data-key]")];
    form.addEventListener("keydown", (event) => {
      const at = fields.indexOf(event.target);
      if (event.key !== "Enter" || at < 0 || event.isComposing) {
        return;
      }
      event.preventDefault();
      const next = fields[at + 1] ?? form.elements.comment ?? form.querySelector("[type=submit]");
      next.focus();
      next.select?.();
    });
    const first = form.querySelector("[aria-invalid=true]") ?? fields.find((field) => !field.value);
    if (!form.querySelector(".summary")) {
      first?.focus();
    }
  };

  for (const form of document.querySelectorAll("form[data-draft]")) {
    drafting(form);
  }
  for (const form of document.querySelectorAll("form[data-keying]")) {
    keying(form);
  }
  for (const done of document.querySelectorAll("[data-draft-done]")) {
    forget(done.dataset.draftDone);
  }
})();
