/* Why whoever works with keys alone would not see where they are; nothing when it is plain to see. */
(() => {
  const focused = document.activeElement;
  if (!focused || focused === document.body) {
    return "nothing has the focus";
  }
  const shown = focused.closest(".choice") ?? focused;
  const style = getComputedStyle(shown);
  const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  // A heading or a part of the page that a link leads to is read from there; it is no stop of the keys.
  if (!ring && focused.tabIndex !== -1) {
    return "no ring around the focus";
  }
  const box = shown.getBoundingClientRect();
  if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) {
    return "the focus is outside the window";
  }
  const points = [
    [box.left + box.width / 2, box.top + Math.min(box.height / 2, 40)],
    [box.left + 4, box.top + 4],
    [box.right - 4, Math.min(box.bottom, innerHeight) - 4],
  ];
  const free = points.some(([x, y]) => {
    const there = document.elementFromPoint(x, y);
    return there && (shown.contains(there) || there.contains(shown));
  });
  return free ? null : "something covers the focus";
})()
