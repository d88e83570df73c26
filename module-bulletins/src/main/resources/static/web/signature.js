/* Lets a signature be drawn with a finger, a pen or a mouse; what is drawn becomes the picture that the form sends. */
const form = document.querySelector("form[data-signature]");
const canvas = document.getElementById("signing").content.querySelector("canvas");
const field = canvas.closest(".field");
const file = form.querySelector("[type=file]");
const pen = canvas.getContext("2d");
let last = null;
let drawn = false;

const clear = () => {
  pen.fillStyle = "#ffffff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  drawn = false;
};

const place = (event) => {
  const frame = canvas.getBoundingClientRect();
  return {
    x: ((event.clientX - frame.left) * canvas.width) / frame.width,
    y: ((event.clientY - frame.top) * canvas.height) / frame.height,
  };
};

canvas.addEventListener("pointerdown", (event) => {
  event.preventDefault();
  canvas.setPointerCapture(event.pointerId);
  last = place(event);
});

canvas.addEventListener("pointermove", (event) => {
  if (!last) {
    return;
  }
  const next = place(event);
  pen.strokeStyle = "#101820";
  pen.lineWidth = 7;
  pen.lineCap = "round";
  pen.lineJoin = "round";
  pen.beginPath();
  pen.moveTo(last.x, last.y);
  pen.lineTo(next.x, next.y);
  pen.stroke();
  last = next;
  drawn = true;
});

const take = () =>
  new Promise((done) => {
    canvas.toBlob((picture) => {
      const chosen = new DataTransfer();
      chosen.items.add(new File([picture], "signature.png", { type: "image/png" }));
      file.files = chosen.files;
      done();
    }, "image/png");
  });

const lift = () => {
  last = null;
  if (drawn) {
    take();
  }
};

canvas.addEventListener("pointerup", lift);
canvas.addEventListener("pointercancel", lift);

field.querySelector("[data-again]").addEventListener("click", () => {
  clear();
  file.value = "";
});

clear();
file.closest(".field").before(field);
