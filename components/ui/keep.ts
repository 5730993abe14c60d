import type { ReactElement, ReactNode } from "react";

/**
 * Shows what `make` makes of a value. Whoever serves the page may keep its markup for the next page with the same
 * value, so `view` names all that the markup depends on besides the value.
 */
export type Keep = (value: object, view: string, make: () => ReactElement) => ReactNode;

export const keepNothing: Keep = (_value, _view, make) => make();
