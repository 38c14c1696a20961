/** A page that loads an element twice keeps the first one: defining it again would throw. */
export function define(name: string, element: CustomElementConstructor): void {
  if (customElements.get(name)) console.warn(name, 'was loaded twice');
  else customElements.define(name, element);
}
