/** What is told after a view or the look of the queue was kept; null: it is kept. */
export type ViewState = { message: string | null };

export type ViewAction = (before: ViewState | null, form: FormData) => Promise<ViewState>;
