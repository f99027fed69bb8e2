/** The page's elements, found by what they must be. */

/** The element of an id; throws where the page lacks it, which is a defect of the page. */
export const element = <T extends Element>(id: string, kind: new () => T): T => {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the page has no ${id}`);
  return found;
};

/** Elements that a selector finds inside a root. */
export const allOf = <T extends Element>(
  root: ParentNode,
  selector: string,
  kind: new () => T,
): readonly T[] => [...root.querySelectorAll(selector)].filter((found): found is T => found instanceof kind);

/** An HTML element with a class and contents; texts become text, never markup. */
export const make = (
  name: string,
  className: string,
  ...contents: readonly (Node | string)[]
): HTMLElement => {
  const made = document.createElement(name);
  if (className !== "") made.className = className;
  made.append(...contents);
  return made;
};

/** Pressed or not, for eyes and for screen readers. */
export const press = (button: HTMLElement, pressed: boolean): void => {
  button.setAttribute("aria-pressed", String(pressed));
};
