/** Shows one pane on a narrow screen, where panes are tabs; on a wide one all of them are there anyway. */
export function showTab(name: string): void {
  const page = document.querySelector<HTMLElement>(".review[data-tab]");
  if (!page || page.dataset.tab === name) return;
  page.dataset.tab = name;
  page.dispatchEvent(new Event("tab"));
}
