/** Shown by islands/theme.ts only: without script the page follows the system. */
export function ThemeSwitch() {
  return (
    // On the desk the script may have shown it before React looks.
    <fieldset className="theme" id="theme" hidden suppressHydrationWarning>
      <legend>Appearance</legend>
      {["System", "Light", "Dark"].map((label) => (
        <label key={label}>
          <input type="radio" name="theme" value={label.toLowerCase()} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
