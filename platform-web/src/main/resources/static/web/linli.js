/*
 * What pages can do better with JavaScript. Every page works without it. Runs in the head, so that the theme stands
 * before the first paint; everything that needs the page waits for it.
 */
(() => {
  "use strict";

  const root = document.documentElement;
  const script = document.currentScript;
  const dark = window.matchMedia("(prefers-color-scheme: dark)");

  root.classList.add("js");

  const choice = () => {
    try {
      const kept = localStorage.getItem("linli.theme");
      return kept === "light" || kept === "dark" ? kept : "auto";
    } catch {
      return "auto";
    }
  };

  const showTheme = () => {
    const chosen = choice();
    const theme = chosen === "auto" ? (dark.matches ? "dark" : "light") : chosen;
    // Paper is white in every theme.
    if (!document.body || !document.body.classList.contains("paper")) {
      root.setAttribute("data-bs-theme", theme);
    }
    for (const button of document.querySelectorAll("[data-theme]")) {
      button.setAttribute("aria-pressed", String(button.dataset.theme === chosen));
    }
  };

  const keepTheme = (chosen) => {
    try {
      localStorage.setItem("linli.theme", chosen);
    } catch {
      // A browser that keeps nothing shows the device's own theme again on the next page.
    }
    showTheme();
  };

  const onClick = (event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (!target) {
      return;
    }
    const theme = target.closest("[data-theme]");
    if (theme) {
      keepTheme(theme.dataset.theme);
    }
    if (target.closest("[data-print]")) {
      window.print();
    }
    const dismiss = target.closest("[data-dismiss]");
    if (dismiss) {
      dismiss.closest(".flash")?.remove();
    }
    for (const menu of document.querySelectorAll("details.menu[open], details.bar-more[open]")) {
      if (!menu.contains(target)) {
        menu.open = false;
      }
    }
  };

  const onKey = (event) => {
    if (event.key !== "Escape") {
      return;
    }
    for (const menu of document.querySelectorAll("details.menu[open], details.bar-more[open]")) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  };

  const release = () => {
    for (const form of document.querySelectorAll("form[data-sent]")) {
      delete form.dataset.sent;
    }
    for (const button of document.querySelectorAll("button[data-held]")) {
      button.disabled = false;
      delete button.dataset.held;
    }
  };

  // A second click must not post twice. The button is disabled only after the browser has read the form, and comes
  // back after a while: an answer that is a file leaves the page standing.
  const onSubmit = (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.getAttribute("method")?.toLowerCase() !== "post") {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    setTimeout(() => {
      for (const button of form.querySelectorAll("button:not([type=button]):not([disabled])")) {
        button.disabled = true;
        button.dataset.held = "yes";
      }
    });
    setTimeout(release, 8000);
  };

  const onChange = (event) => {
    const form = event.target.form;
    if (form?.hasAttribute("data-autosubmit") && event.target.matches("select, [type=checkbox], [type=radio], [type=date]")) {
      form.requestSubmit();
    }
  };

  const onHtmxRequest = (event) => {
    const token = document.querySelector("meta[name=_csrf]");
    const header = document.querySelector("meta[name=_csrf_header]");
    if (token && header && event.detail.verb !== "get") {
      event.detail.headers[header.content] = token.content;
    }
  };

  // What can be moved sideways must be reached by keys, too; what fits is no stop on their way.
  const reachable = new ResizeObserver((wraps) => {
    for (const { target } of wraps) {
      target.toggleAttribute("tabindex", target.scrollWidth > target.clientWidth);
      if (target.hasAttribute("tabindex")) {
        target.tabIndex = 0;
      }
    }
  });

  const load = (address) =>
    new Promise((done, failed) => {
      const element = document.createElement("script");
      element.src = address;
      element.onload = done;
      element.onerror = failed;
      document.head.append(element);
    });

  const drawPlots = () => {
    if (script?.dataset.plots && document.querySelector("table.plot")) {
      load(script.dataset.echarts).then(() => load(script.dataset.plots));
    }
  };

  showTheme();
  dark.addEventListener("change", showTheme);
  document.addEventListener("click", onClick);
  document.addEventListener("keydown", onKey);
  document.addEventListener("submit", onSubmit);
  document.addEventListener("change", onChange);
  document.addEventListener("htmx:configRequest", onHtmxRequest);
  window.addEventListener("pageshow", release);
  document.addEventListener("DOMContentLoaded", () => {
    showTheme();
    for (const here of document.querySelectorAll("input[data-here]")) {
      // The server says "/" of the answer to a post, whose address only takes posts; the page that held the form can be asked for.
      const posted = here.value === "/" && location.pathname !== "/" && document.referrer;
      const asked = posted ? new URL(document.referrer) : location;
      if (asked.origin === location.origin) {
        here.value = asked.pathname + asked.search;
      }
    }
    document.querySelector(".summary")?.focus();
    for (const wrap of document.querySelectorAll(".table-wrap")) {
      reachable.observe(wrap);
    }
    drawPlots();
  });
})();
