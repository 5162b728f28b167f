/** Makes an element with its attributes and children; texts become text, never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  return furnish(document.createElement(name), attributes, ...children);
}

/** Gives an element attributes and more children. */
export function furnish<E extends HTMLElement>(
  made: E,
  attributes: Readonly<Record<string, string>>,
  ...children: (Node | string)[]
): E {
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}
