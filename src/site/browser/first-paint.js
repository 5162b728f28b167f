// Runs in the head before anything is painted: what a link asks for, or the reader chose earlier, decides how the page looks.
{
  const root = document.documentElement;
  const linked = new URLSearchParams(location.search);
  let stored = {};
  root.dataset.script = '';
  // Where a script does not come or fails at its start, the page is as without scripts: whole, with no dead control.
  // A <link> that leads nowhere, such as to the style for paper, takes nothing from it.
  addEventListener(
    'error',
    (event) => {
      if (event.target.rel || document.readyState === 'complete') return;
      delete root.dataset.script;
      root.dataset.failed = '';
    },
    true,
  );
  // What is pressed before the scripts are there is answered when they are (start.ts).
  addEventListener('click', ({ target }) => (window.pressed = target));
  // Where a reader goes on at once, or the next page is there before the picture of this one, the browser drops the fade
  // between the two: “Transition was aborted”, “Skipping view transition because”. It would be told as an error.
  // Source: https://github.com/w3c/csswg-drafts/issues/13726
  onunhandledrejection = ({ reason }) => !/ransition [wb]/.test(reason);
  try {
    // Fonts that are on this machine already are used at once, others after the first paint (fonts.ts).
    if (navigator.serviceWorker?.controller || sessionStorage.fonts) root.dataset.fonts = '';
    stored = JSON.parse(localStorage.choices) || {};
  } catch {
    // Storage that is forbidden or holds something else changes nothing.
  }
  for (const name in choices) {
    // A link may shorten the name to two letters: ?sh=cmd.
    root.dataset[name] = [
      linked.get(name),
      linked.get(name.slice(0, 2)),
      stored[name],
      choices[name][0],
    ].find((each) => choices[name].includes(each));
  }
}
