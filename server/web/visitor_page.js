"use strict";
(() => {
  const body = document.body, button = document.querySelector("#sound"), lost = document.querySelector("#lost"), said = document.querySelector("#said");
  let audio = null, stream = null, timer = 0, failed = 0;
  const main = () => document.querySelector("main");

  const chime = () => [[660, 0], [528, 0.45]].forEach(([pitch, at]) => {
    const tone = audio.createOscillator(), level = audio.createGain(), from = audio.currentTime + at;
    tone.frequency.value = pitch;
    level.gain.setValueAtTime(0.0001, from);
    level.gain.exponentialRampToValueAtTime(0.5, from + 0.03);
    level.gain.exponentialRampToValueAtTime(0.0001, from + 0.9);
    tone.connect(level).connect(audio.destination);
    tone.start(from);
    tone.stop(from + 1);
  });

  const say = words => {
    if (!("speechSynthesis" in window)) return;
    const said = new SpeechSynthesisUtterance(words);
    said.lang = document.documentElement.lang;
    speechSynthesis.cancel();
    speechSynthesis.speak(said);
  };

  // A screen reader tells what changes in an element that stays, and nothing of one that is put in anew.
  const tell = () => {
    const line = [".label", ".sentence"].map(each => main().querySelector(each).textContent).join(". ");
    said.textContent = "";
    setTimeout(() => { said.textContent = line; }, 100);
  };

  const call = () => {
    main().classList.add("fresh");
    if (navigator.vibrate) navigator.vibrate([400, 200, 400, 200, 800]);
    if (!audio) return;
    chime();
    setTimeout(() => audio && say(main().dataset.say), 1300);
  };

  const show = page => {
    const next = page.body, before = body.dataset.state, fresh = page.querySelector("main");
    if (!fresh) return;
    const changed = next.dataset.state !== before;
    if (changed || main().innerHTML !== fresh.innerHTML) main().replaceWith(fresh);
    document.querySelector("footer span").replaceWith(page.querySelector("footer span"));
    document.title = page.title;
    for (const name of ["phase", "state", "look"]) body.dataset[name] = next.dataset[name];
    if (changed) tell();
    if (changed && next.dataset.phase === "called") call();
  };

  const look = async () => {
    clearTimeout(timer);
    try {
      const answer = await fetch(location.href, { cache: "no-store" });
      if (answer.ok) show(new DOMParser().parseFromString(await answer.text(), "text/html"));
      failed = answer.ok ? 0 : failed + 1;
    } catch {
      failed += 1;
    }
    lost.hidden = failed < 2;
    plan();
  };

  const plan = () => {
    clearTimeout(timer);
    const seconds = Number(body.dataset.look);
    if (!seconds) {
      if (stream) stream.close();
      return;
    }
    const heard = stream && stream.readyState === 1;
    timer = setTimeout(look, 1000 * (heard && !failed ? Math.max(seconds, 20) : seconds));
  };

  const follow = () => {
    if (!("EventSource" in window) || !Number(body.dataset.look)) return;
    stream = new EventSource(`${location.pathname}/turns?seen=${encodeURIComponent(body.dataset.state)}`);
    stream.addEventListener("turn", look);
    stream.addEventListener("open", plan);
    stream.addEventListener("error", look);
  };

  if ("AudioContext" in window) {
    const words = [button.textContent, button.dataset.on];
    button.parentNode.hidden = false;
    button.addEventListener("click", () => {
      if (audio) {
        audio.close();
        audio = null;
      } else {
        audio = new AudioContext();
        chime();
        say("");
      }
      button.textContent = words[audio ? 1 : 0];
      button.setAttribute("aria-pressed", String(Boolean(audio)));
    });
  }
  document.addEventListener("visibilitychange", () => document.hidden || look());
  follow();
  plan();
})();
