/** Shown by islands/theme.ts only: without script the page follows the system. */
export function ThemeSwitch() {
  return (
    <fieldset className="theme" id="theme" hidden>
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
