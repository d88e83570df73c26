/* What was sent was taken: the copy that this window kept of it is not needed any more. */
try {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith("linli.draft:") && JSON.parse(sessionStorage.getItem(key)).sent) {
      sessionStorage.removeItem(key);
    }
  }
} catch {
  // A browser that keeps nothing has nothing to clear.
}
