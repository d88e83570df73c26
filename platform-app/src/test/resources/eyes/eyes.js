/*
 * What a person would notice about a page without being told: that it must be moved sideways, that something is too small for a
 * finger, that a word's key stands where the word should. Evaluated in the page by EveryPageJourneyTest.
 */
(() => {
  const shown = (element) => {
    if (element.closest("[hidden], details:not([open]) > :not(summary)")) {
      return false;
    }
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    return (
      style.visibility !== "hidden" &&
      style.display !== "none" &&
      box.width > 1 &&
      box.height > 1 &&
      box.bottom + scrollY > 0 &&
      box.right + scrollX > 0
    );
  };

  const named = (element) => {
    const words = (element.innerText || element.getAttribute("aria-label") || element.name || "").trim().slice(0, 30);
    const kind = [...element.classList].map((one) => "." + one).join("");
    return `${element.localName}${kind} “${words.replace(/\s+/g, " ")}”`;
  };

  // WCAG 2.5.8 lets a target be as high as its line where it stands in a sentence: text of the same block is before or after it.
  const standsInASentence = (element) => {
    if (getComputedStyle(element).display !== "inline") {
      return false;
    }
    let block = element.parentElement;
    while (block && getComputedStyle(block).display.startsWith("inline")) {
      block = block.parentElement;
    }
    const around = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (around.nextNode()) {
      const text = around.currentNode;
      const control = text.parentElement.closest("a, button, summary, label, .visually-hidden");
      const letters = text.data.replace(/[\s·›,，、()（）:：–-]/g, "");
      if (letters && !control && shown(text.parentElement)) {
        return true;
      }
    }
    return false;
  };

  // A link may be laid over the whole row, card or tile that it opens.
  const area = (element) => {
    const over = getComputedStyle(element, "::after");
    if (over.content !== "none" && over.position === "absolute" && over.top === "0px" && over.left === "0px") {
      let holder = element;
      while (holder.parentElement && getComputedStyle(holder).position === "static") {
        holder = holder.parentElement;
      }
      return holder.getBoundingClientRect();
    }
    const label = element.matches("input, select, textarea") ? element.closest("label") || element.labels?.[0] : null;
    const own = element.getBoundingClientRect();
    if (!label || !element.matches("[type=checkbox], [type=radio], [type=file]")) {
      return own;
    }
    const box = label.getBoundingClientRect();
    return { width: Math.max(own.width, box.width), height: Math.max(own.height, box.height) };
  };

  const controls = "a[href], button, summary, select, textarea, input:not([type=hidden]), [role=button], [tabindex='0']";

  return {
    tooWide: () => document.documentElement.scrollWidth - document.documentElement.clientWidth,

    // What reaches beyond the window, the innermost first.
    beyond: () => {
      const width = document.documentElement.clientWidth;
      const far = [...document.querySelectorAll("body *")].filter(
        (one) => one.checkVisibility() && one.getBoundingClientRect().right > width + 0.5 && !one.closest(".table-wrap > *"),
      );
      return far
        .filter((one) => ![...one.children].some((child) => far.includes(child)))
        .slice(0, 3)
        .map(named);
    },

    tooSmall: (least) =>
      [...document.querySelectorAll(controls)]
        .filter((one) => shown(one) && !one.disabled && !standsInASentence(one))
        .map((one) => [one, area(one)])
        .filter(([, box]) => box.width < least - 0.5 || box.height < least - 0.5)
        .map(([one, box]) => `${named(one)} is ${Math.round(box.width)} × ${Math.round(box.height)}`),

    // Another theme stands once it was drawn and every colour has arrived there.
    settled: async () => {
      for (let frame = 0, still = 0; still < 4 && frame < 40; frame++) {
        await new Promise((drawn) => setTimeout(drawn, 16));
        still = document.getAnimations().length === 0 ? still + 1 : 0;
      }
    },

    // Fifty rows are as good or bad as the first six of them.
    thin: () => {
      for (const parent of document.querySelectorAll("tbody, ul, ol, dl, select, .dues, .home-hits, .tiles, .stack, main")) {
        const counts = {};
        for (const child of [...parent.children]) {
          const kind = `${child.localName}.${child.className}`;
          counts[kind] = (counts[kind] ?? 0) + 1;
          if (counts[kind] > 6) {
            child.remove();
          }
        }
      }
    },

    sendEmpty: (path) => {
      const form = [...document.forms].find((one) => one.method === "post" && new URL(one.action).pathname === path);
      for (const field of form.elements) {
        if (field.matches("[type=checkbox], [type=radio]")) {
          field.checked = false;
        } else if (field.matches("textarea, select, input:not([type=hidden])")) {
          field.value = "";
        }
      }
      form.submit();
    },
  };
})()
