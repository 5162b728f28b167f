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
