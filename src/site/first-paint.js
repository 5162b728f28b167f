// Runs in the head before anything is painted: what the reader chose earlier decides how the page first looks.
(function () {
  const allowed = {
    theme: ['light', 'dark'],
    shell: ['bash', 'powershell', 'cmd'],
    engine: ['docker', 'podman'],
    flags: ['short', 'long'],
    keys: ['off'],
  };
  const root = document.documentElement;
  root.dataset.script = '';
  // Where a script does not come or fails at its start, the page is as without scripts: whole, with no dead control.
  const fail = () => {
    delete root.dataset.script;
    root.dataset.failed = '';
  };
  addEventListener('error', fail, true);
  addEventListener('load', () => removeEventListener('error', fail, true));
  let choices = {};
  try {
    choices = JSON.parse(localStorage.getItem('choices')) || {};
  } catch {
    // Storage that is forbidden or holds something else changes nothing.
  }
  const linked = new URLSearchParams(location.search).get('sh');
  if (linked) choices.shell = linked;
  for (const key in allowed) if (allowed[key].includes(choices[key])) root.dataset[key] = choices[key];
})();
