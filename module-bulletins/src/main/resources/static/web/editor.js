/*
 * Makes an editor of the text field that a document is written in. Without it the field stays as it is and works.
 * What was typed is kept in this window until it was saved: a session that ends does not take the text with it.
 */
import { Editor, Image, StarterKit, TableKit } from "/vendor/tiptap/tiptap.js";

const ACTS = {
  heading: (chain) => chain.toggleHeading({ level: 2 }),
  subheading: (chain) => chain.toggleHeading({ level: 3 }),
  bold: (chain) => chain.toggleBold(),
  list: (chain) => chain.toggleBulletList(),
  numbers: (chain) => chain.toggleOrderedList(),
  table: (chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }),
  row: (chain) => chain.addRowAfter(),
  column: (chain) => chain.addColumnAfter(),
  "row-gone": (chain) => chain.deleteRow(),
  "column-gone": (chain) => chain.deleteColumn(),
  "table-gone": (chain) => chain.deleteTable(),
  undo: (chain) => chain.undo(),
};

const PRESSED = {
  heading: ["heading", { level: 2 }],
  subheading: ["heading", { level: 3 }],
  bold: ["bold"],
  list: ["bulletList"],
  numbers: ["orderedList"],
};

/* A table without the widths that the library writes into it as styles, which this site forbids. */
const PlainTables = TableKit.extend({
  addExtensions() {
    return this.parent().map((part) =>
      part.name === "table" ? part.extend({ renderHTML: () => ["table", ["tbody", 0]] }) : part,
    );
  },
});

/* One place a form: the page that follows a form that was taken clears what was sent (draft-saved.js). */
const shelfOf = (form) => {
  const key = `linli.draft:${form.getAttribute("action")}:${form.elements.kind?.value ?? ""}`;
  return {
    read() {
      try {
        return JSON.parse(sessionStorage.getItem(key));
      } catch {
        return null;
      }
    },
    put(draft) {
      try {
        sessionStorage.setItem(key, JSON.stringify(draft));
      } catch {
        // A browser that keeps nothing still sends the form.
      }
    },
  };
};

const begin = (field) => {
  const form = field.form;
  const label = document.getElementById("f-body-label");
  const words = document.getElementById("editor-words").content;
  const ground = document.createElement("div");
  ground.className = "editor";
  const tools = words.querySelector(".editor-tools");
  const photo = words.querySelector(".editor-photo");
  const back = words.querySelector("[data-draft-back]");
  const page = document.createElement("div");
  page.className = "editor-page";
  ground.append(tools, ...(photo ? [photo] : []), page, back);
  field.before(ground);

  // Over what the page brought: saved meanwhile, it is another text, and the kept one is out of date.
  const brought = field.value;
  const shelf = shelfOf(form);
  const draft = shelf.read();
  const found = draft && draft.over === brought && draft.now !== brought;
  if (found) {
    field.value = draft.now;
    back.hidden = false;
  }

  const editor = new Editor({
    element: page,
    injectCSS: false,
    content: field.value,
    extensions: [
      StarterKit.configure({ heading: { levels: [2, 3] }, code: false, codeBlock: false }),
      PlainTables.configure({ table: { resizable: false } }),
      Image,
    ],
    editorProps: {
      attributes: {
        id: "f-body-editor",
        class: "prose",
        role: "textbox",
        "aria-multiline": "true",
        "aria-labelledby": label.id,
        "aria-describedby": "f-body-hint",
      },
    },
    onUpdate: ({ editor: changed }) => {
      field.value = changed.getHTML();
      shelf.put({ over: brought, now: field.value });
    },
    onTransaction: ({ editor: moved }) => show(moved),
  });

  const show = (at) => {
    for (const button of tools.querySelectorAll("[data-do]")) {
      const mark = PRESSED[button.dataset.do];
      if (mark) {
        button.setAttribute("aria-pressed", String(at.isActive(...mark)));
      }
    }
    for (const button of tools.querySelectorAll("[data-in-table]")) {
      button.hidden = !at.isActive("table");
    }
  };
  show(editor);

  field.hidden = true;
  field.tabIndex = -1;
  label.htmlFor = "f-body-editor";
  label.addEventListener("click", () => editor.commands.focus());
  document.querySelector(".no-editor").hidden = true;
  // The list of what is wrong leads to the field, which is not seen.
  for (const link of document.querySelectorAll('.summary a[href="#f-body"]')) {
    link.hash = "#f-body-editor";
  }

  const closePhoto = () => {
    photo.hidden = true;
    photo.querySelector("[data-photo-wrong]").hidden = true;
    tools.querySelector("[data-do=photo]").focus();
  };

  const complain = (sentence) => {
    const place = photo.querySelector("[data-photo-wrong]");
    place.textContent = sentence;
    place.hidden = false;
  };

  const sendPhoto = async () => {
    const file = photo.querySelector("[type=file]");
    const alt = photo.querySelector("[type=text]");
    const said = photo.querySelector("[data-photo-words]").dataset;
    if (!file.files.length) {
      complain(said.missing);
      file.focus();
      return;
    }
    if (!alt.value.trim()) {
      complain(said.noAlt);
      alt.focus();
      return;
    }
    const parcel = new FormData();
    parcel.append("picture", file.files[0]);
    try {
      const answer = await fetch(field.dataset.pictures, {
        method: "POST",
        body: parcel,
        headers: { "X-CSRF-TOKEN": field.dataset.token, Accept: "application/json" },
      });
      const kept = answer.headers.get("Content-Type")?.includes("json") ? await answer.json() : {};
      if (!kept.src) {
        complain(kept.sentence ?? said.failed);
        return;
      }
      editor.chain().focus().setImage({ src: kept.src, alt: alt.value.trim() }).run();
      file.value = "";
      alt.value = "";
      photo.hidden = true;
    } catch {
      complain(said.failed);
    }
  };

  ground.addEventListener("click", (event) => {
    const act = event.target.closest("[data-do]")?.dataset.do;
    if (act === "photo") {
      photo.hidden = false;
      photo.querySelector("[type=file]").focus();
    } else if (act === "photo-off") {
      closePhoto();
    } else if (act === "photo-in") {
      sendPhoto();
    } else if (act) {
      ACTS[act](editor.chain().focus()).run();
    }
  });

  // A sentence typed about a photograph is no form: Enter there puts the photograph in.
  photo?.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches("input")) {
      event.preventDefault();
      sendPhoto();
    }
    if (event.key === "Escape") {
      closePhoto();
    }
  });

  form.addEventListener("submit", () => {
    field.value = editor.getHTML();
    shelf.put({ over: brought, now: field.value, sent: true });
  });
};

for (const field of document.querySelectorAll("textarea[data-editor]")) {
  begin(field);
}
