/** A ref: what is shown in the place of something that had the focus gets it. */
export const focusOn = (element: HTMLElement | null): void => {
  element?.focus();
};
