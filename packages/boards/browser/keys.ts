/** Keys of the page: each does what a button does. */

/** Wire actions by key, letters in lower case; a dialogue or a field that is written in has its keys to itself. */
export const wireKeys = (actions: Readonly<Record<string, () => void>>): void => {
  document.addEventListener("keydown", (event) => {
    const { target, key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    const isTyping =
      target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type === "search");
    if (isTyping && key !== "Escape") return;
    const action = actions[key.length === 1 ? key.toLowerCase() : key];
    if (!action) return;
    event.preventDefault();
    if (isTyping) target.blur();
    action();
  });
};
