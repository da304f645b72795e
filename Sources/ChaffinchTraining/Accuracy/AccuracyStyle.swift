/// The style sheet of the accuracy report's page.
enum AccuracyStyle {
  /// The sheet's SHA-256 as content security policies spell it; a test compares it with the sheet.
  static let hash: StaticString = "sha256-9YgGfCSlCSfS91+KNgY8tYVx+qY5hdTQkjIWYbA3rZU="

  /// The sheet.
  static let sheet: StaticString = """
    :root { color-scheme: light dark; --ink: #1d2733; --faint: #5b6673; --paper: #fdfcf9; --panel: #f2efe7;
      --rule: #d8d3c6; --accent: #b4552d; }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #e6e2d8; --faint: #a49e91; --paper: #171a1e; --panel: #21262c; --rule: #3a4149;
        --accent: #e08a5f; }
    }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--paper); color: var(--ink);
      font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
    main { max-width: 76rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
    h1 { font-size: 2rem; line-height: 1.2; margin: 0; }
    h2 { font-size: 1.25rem; margin: 2.5rem 0 1rem; }
    p { max-width: 46rem; }
    .method { color: var(--faint); margin: .25rem 0 1.5rem; }
    .headlines { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: .75rem;
      margin: 0 0 1.5rem; }
    .headlines div { background: var(--panel); border-radius: .5rem; padding: .9rem 1rem; }
    .headlines dt { font-weight: 600; }
    .headlines dd { margin: 0; color: var(--faint); font-size: .875rem; line-height: 1.35; }
    .headlines dd.figure { color: var(--accent); font-size: 1.75rem; line-height: 1.4;
      font-variant-numeric: tabular-nums; }
    figure { margin: 0; max-width: 26rem; }
    figcaption { color: var(--faint); font-size: .875rem; }
    svg { display: block; width: 100%; height: auto; }
    svg text { fill: var(--faint); font-size: 12px; }
    svg .bar { fill: var(--accent); opacity: .45; }
    svg .mean { fill: var(--accent); }
    svg .axis { stroke: var(--faint); }
    svg .diagonal { stroke: var(--faint); stroke-dasharray: 4 4; }
    .scroll { overflow-x: auto; margin: 0 0 2rem; }
    table { border-collapse: collapse; font-size: .875rem; }
    caption { text-align: left; font-weight: 600; font-size: 1rem; padding: 0 0 .5rem; }
    th, td { padding: .3rem .7rem; border-bottom: 1px solid var(--rule); vertical-align: top; }
    thead th { border-bottom: 2px solid var(--rule); color: var(--faint); font-weight: 600; vertical-align: bottom; }
    tbody th { font-weight: 400; color: var(--faint); }
    tbody tr:hover { background: var(--panel); }
    .text { text-align: left; }
    .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    summary { cursor: pointer; font-weight: 600; padding: .5rem 0; }
    """
}
