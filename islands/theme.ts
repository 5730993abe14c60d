// Appearance: sets a remembered theme before the first paint, then shows the switch in the foot of the page.
const root = document.documentElement;

const remembered = (): string => {
  try {
    return localStorage.getItem("theme") ?? "system";
  } catch {
    return "system";
  }
};

const show = (theme: string) => {
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  else delete root.dataset.theme;
};

show(remembered());

addEventListener("storage", () => show(remembered()));

addEventListener("DOMContentLoaded", () => {
  const control = document.getElementById("theme");
  if (!control) return;
  control.hidden = false;
  for (const choice of control.querySelectorAll("input")) {
    choice.checked = choice.value === remembered();
    choice.onchange = () => {
      show(choice.value);
      try {
        localStorage.setItem("theme", choice.value);
      } catch {
        // Without storage the choice holds for this page.
      }
    };
  }
});
