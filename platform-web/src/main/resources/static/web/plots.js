/*
 * Draws each <table class="plot"> above itself. The table is the truth and stays; the plot only shows it.
 * data-plot: bars | rows (lying bars) | stacked | line | shares (lying bars of 100 %, from low to high) | quadrant (two columns: across,
 * up; data-middle: the lying line); data-target: a mark; data-unit: behind the figures.
 */
(() => {
  "use strict";

  const quiet = window.matchMedia("(prefers-reduced-motion: reduce)");
  const targetWord = document.querySelector("script[data-plots]")?.dataset.target ?? "";
  const plots = [];

  const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  const figure = (cell) => {
    const text = (cell.dataset.value ?? cell.textContent).replace(/[,\s]/g, "");
    const number = Number.parseFloat(text);
    return Number.isFinite(number) ? number : null;
  };

  const read = (table) => {
    const head = [...table.tHead.rows[0].cells];
    const columns = head.map((cell, i) => i).filter((i) => i > 0 && !head[i].hasAttribute("data-skip"));
    const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
    return {
      names: rows.map((row) => row.cells[0].textContent.trim()),
      series: columns.map((i) => ({
        name: head[i].textContent.trim(),
        data: rows.map((row) => (row.cells[i] ? figure(row.cells[i]) : null)),
      })),
    };
  };

  // Of the scores 1 to 5: what must change to the left, what may stay to the right.
  const shares = (table, animate) => {
    const { names, series } = read(table);
    const [ink, soft, line, surface] = ["--ink", "--ink-soft", "--line", "--surface"].map(token);
    const colours = ["--share-1", "--share-2", "--share-3", "--share-4", "--share-5"].map(token);
    const words = { color: soft, fontSize: 13, fontFamily: getComputedStyle(document.body).fontFamily };
    const sums = names.map((name, i) => series.reduce((sum, s) => sum + (s.data[i] ?? 0), 0));
    return {
      animation: animate && !quiet.matches,
      animationDuration: 300,
      color: colours,
      textStyle: words,
      tooltip: {
        trigger: "axis",
        renderMode: "richText",
        axisPointer: { type: "shadow", shadowStyle: { opacity: 0.12 } },
        backgroundColor: surface,
        borderColor: line,
        textStyle: { ...words, color: ink },
        confine: true,
        valueFormatter: (value) => `${Math.round(value * 10) / 10}%`,
      },
      legend: { top: 0, left: 0, icon: "roundRect", itemWidth: 18, itemHeight: 12, itemGap: 12, textStyle: { ...words, color: ink } },
      grid: { top: 62, right: 24, bottom: 4, left: 4, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
      xAxis: { type: "value", min: 0, max: 100, interval: 25, axisLabel: { ...words, formatter: "{value}%" }, splitLine: { lineStyle: { color: line } } },
      yAxis: {
        type: "category",
        data: names,
        inverse: true,
        axisTick: { show: false },
        axisLine: { lineStyle: { color: line } },
        axisLabel: { ...words, width: 110, overflow: "break" },
      },
      series: series.map((s) => ({
        name: s.name,
        type: "bar",
        stack: "all",
        barMaxWidth: 24,
        itemStyle: { borderColor: surface, borderWidth: 1 },
        data: s.data.map((v, i) => (sums[i] > 0 ? (100 * (v ?? 0)) / sums[i] : 0)),
      })),
    };
  };

  const quadrant = (table, animate) => {
    const { names, series } = read(table);
    const [ink, soft, line, surface, accent, paper] = ["--ink", "--ink-soft", "--line", "--surface", "--accent", "--on-accent"].map(token);
    const unit = table.dataset.unit ?? "";
    const target = Number.parseFloat(table.dataset.target ?? "");
    const middle = Number.parseFloat(table.dataset.middle ?? "");
    const words = { color: soft, fontSize: 13, fontFamily: getComputedStyle(document.body).fontFamily };
    const [across, up] = series;
    // Round limits that hold all points and both lines, with room around them.
    const limits = (values, step, cap) => {
      const least = Math.min(...values);
      const most = Math.max(...values);
      const round = (value) => Math.round(value * 100) / 100;
      return { min: round(Math.floor(least / step - 0.4) * step), max: Math.min(cap, round(Math.ceil(most / step + 0.4) * step)) };
    };
    const axis = (name, values, step, cap, after) => ({
      type: "value",
      name,
      nameLocation: "middle",
      nameGap: 30,
      nameTextStyle: { ...words, color: ink },
      ...limits(values, step, cap),
      axisLabel: { ...words, formatter: `{value}${after}` },
      splitLine: { show: false },
      axisLine: { show: true, lineStyle: { color: line } },
    });
    const points = names.map((name, i) => ({ name, value: [across.data[i], up.data[i]] }));
    return {
      animation: animate && !quiet.matches,
      animationDuration: 300,
      textStyle: words,
      tooltip: {
        trigger: "item",
        renderMode: "richText",
        backgroundColor: surface,
        borderColor: line,
        textStyle: { ...words, color: ink },
        confine: true,
        formatter: ({ name, value }) => `${name}\n${across.name} ${value[0]}${unit}\n${up.name} ${value[1]}`,
      },
      grid: { top: 18, right: 20, bottom: 44, left: 56 },
      xAxis: axis(across.name, [...across.data, target], 5, 100, unit),
      yAxis: axis(up.name, [...up.data, middle], 0.1, 1, ""),
      series: [
        {
          type: "scatter",
          symbolSize: 24,
          itemStyle: { color: accent, borderColor: surface, borderWidth: 1.5 },
          data: points,
          // The number that the table gives the point; its words stand there.
          label: { show: true, color: paper, fontSize: 12, formatter: ({ name }) => name.split(".")[0] },
          markLine: {
            silent: true,
            symbol: "none",
            animation: false,
            lineStyle: { color: ink, width: 1.5, type: "dashed" },
            data: [
              { xAxis: target, label: { color: ink, fontSize: 12, position: "insideEndTop", formatter: `${targetWord} ${target}${unit}` } },
              { yAxis: middle, label: { show: false } },
            ],
          },
        },
      ],
    };
  };

  const options = (table, animate) => {
    const kind = table.dataset.plot;
    if (kind === "shares") {
      return shares(table, animate);
    }
    if (kind === "quadrant") {
      return quadrant(table, animate);
    }
    const { names, series } = read(table);
    const lying = kind === "rows";
    const unit = table.dataset.unit ?? "";
    const target = Number.parseFloat(table.dataset.target ?? "");
    const [ink, soft, line, surface] = ["--ink", "--ink-soft", "--line", "--surface"].map(token);
    const colours = [1, 2, 3, 4, 5, 6].map((n) => token(`--plot-${n}`));
    const several = series.length > 1;
    const words = { color: soft, fontSize: 13, fontFamily: getComputedStyle(document.body).fontFamily };
    const most = Math.max(0, ...series.flatMap((s) => s.data.filter((v) => v !== null)));

    const categories = {
      type: "category",
      data: names,
      inverse: lying,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: line } },
      axisLabel: { ...words, hideOverlap: true, ...(lying && { width: 110, overflow: "break" }) },
    };
    const figures = {
      type: "value",
      minInterval: 1,
      ...(Number.isFinite(target) && target > most && { max: Math.ceil(target * 1.05) }),
      ...(unit === "%" && { min: 0, max: 100, interval: 25 }),
      splitNumber: 4,
      axisLabel: { ...words, formatter: `{value}${unit}` },
      splitLine: { lineStyle: { color: line } },
    };

    return {
      animation: animate && !quiet.matches,
      animationDuration: 300,
      color: colours,
      textStyle: words,
      aria: {
        enabled: true,
        label: { enabled: false },
        decal: {
          show: several && kind !== "line",
          decals: [
            { symbol: "none" },
            { color: surface, dashArrayX: [1, 0], dashArrayY: [2, 5], symbolSize: 1, rotation: -Math.PI / 4 },
            { color: surface, symbol: "circle", dashArrayX: [[6, 6], [0, 6, 6, 0]], dashArrayY: [5, 0], symbolSize: 0.5 },
            { color: surface, dashArrayX: [1, 0], dashArrayY: [2, 6], symbolSize: 1, rotation: Math.PI / 4 },
            { color: surface, dashArrayX: [1, 0], dashArrayY: [2, 6], symbolSize: 1 },
            { color: surface, symbol: "rect", dashArrayX: [[4, 6]], dashArrayY: [4, 6], symbolSize: 0.6 },
          ],
        },
      },
      tooltip: {
        trigger: "axis",
        renderMode: "richText",
        axisPointer: { type: kind === "line" ? "line" : "shadow", lineStyle: { color: soft }, shadowStyle: { opacity: 0.12 } },
        backgroundColor: surface,
        borderColor: line,
        textStyle: { ...words, color: ink },
        confine: true,
        valueFormatter: (value) => (value === null || value === undefined ? "–" : `${value}${unit}`),
      },
      legend: { show: several, top: 0, left: 0, icon: "roundRect", itemWidth: 18, itemHeight: 12, itemGap: 16, textStyle: { ...words, color: ink } },
      grid: { top: several ? 38 : 18, right: lying ? 44 : 16, bottom: 4, left: 4, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
      xAxis: lying ? figures : categories,
      yAxis: lying ? categories : figures,
      series: series.map((s, i) => ({
        name: s.name,
        data: s.data,
        type: kind === "line" ? "line" : "bar",
        ...(kind === "stacked" && { stack: "all" }),
        ...(kind === "line"
          ? { symbol: ["circle", "rect", "triangle", "diamond"][i % 4], symbolSize: 8, lineStyle: { width: 2.5, type: ["solid", "dashed", "dotted"][i % 3] }, connectNulls: false }
          : { barMaxWidth: kind === "stacked" ? 44 : 28, barGap: "12%", itemStyle: { borderRadius: kind === "stacked" ? 0 : lying ? [0, 3, 3, 0] : [3, 3, 0, 0] } }),
        label: {
          show: kind !== "stacked" && kind !== "line" && names.length * series.length <= 16,
          position: lying ? "right" : "top",
          color: ink,
          fontSize: 12,
          formatter: (point) => (point.value === null || point.value === undefined ? "" : `${point.value}${unit}`),
        },
        ...(i === 0 &&
          Number.isFinite(target) && {
            markLine: {
              silent: true,
              symbol: "none",
              animation: false,
              lineStyle: { color: ink, width: 1.5, type: "dashed" },
              label: { color: ink, fontSize: 12, position: "insideEndTop", formatter: `${targetWord} ${target}${unit}` },
              data: [lying ? { xAxis: target } : { yAxis: target }],
            },
          }),
      })),
    };
  };

  const place = (table) => {
    if (!table.tHead || !table.tBodies[0]?.rows.length) {
      return;
    }
    const frame = document.createElement("div");
    frame.className = "plot-figure";
    // The table right below says all of it in words: the drawing is for eyes only.
    frame.setAttribute("aria-hidden", "true");
    if (table.caption) {
      const title = document.createElement("div");
      title.className = "plot-title";
      title.textContent = table.caption.textContent;
      frame.append(title);
      table.caption.classList.add("visually-hidden");
    }
    const canvas = document.createElement("div");
    canvas.className = "plot-canvas";
    const rows = table.tBodies[0].rows.length;
    if (table.dataset.plot === "rows") {
      canvas.style.height = `${Math.max(140, 44 + 34 * rows)}px`;
    } else if (table.dataset.plot === "shares") {
      canvas.style.height = `${Math.max(180, 96 + 36 * rows)}px`;
    } else if (table.dataset.plot === "quadrant") {
      canvas.style.height = "24rem";
    }
    frame.append(canvas);
    table.before(frame);
    const chart = echarts.init(canvas, null, { renderer: "canvas", devicePixelRatio: Math.max(2, window.devicePixelRatio) });
    chart.setOption(options(table, true));
    new ResizeObserver(() => chart.resize()).observe(canvas);
    plots.push({ table, chart });
  };

  const redraw = () => {
    for (const { table, chart } of plots) {
      chart.setOption(options(table, false), true);
    }
  };

  for (const table of document.querySelectorAll("table.plot")) {
    place(table);
  }

  new MutationObserver(redraw).observe(document.documentElement, { attributeFilter: ["data-bs-theme"] });

  // Paper is white: what is printed is drawn in the light theme.
  let shown = null;
  window.addEventListener("beforeprint", () => {
    shown = document.documentElement.getAttribute("data-bs-theme");
    document.documentElement.setAttribute("data-bs-theme", "light");
    redraw();
  });
  window.addEventListener("afterprint", () => {
    if (shown) {
      document.documentElement.setAttribute("data-bs-theme", shown);
    }
    redraw();
  });
})();
