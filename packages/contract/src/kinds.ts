/**
 * The words that some fields of a spec choose from, without their schemas: whoever only shows them, such as a canvas on its
 * first visit over a slow line, needs no schema library for that.
 */
export const NUGGET_TYPES = ['game', 'website', 'hardware', 'story', 'tool', 'general'] as const;

/** The named looks; any other text is a look in the child's own words. */
export const NAMED_VISUALS = ['fun_colorful', 'clean_simple', 'dark_techy', 'nature', 'space'] as const;

export const DEPLOYMENT_TARGETS = ['preview', 'web', 'esp32', 'both'] as const;

export const SKILL_CATEGORIES = ['agent', 'feature', 'style', 'composite'] as const;

export const RULE_TRIGGERS = ['always', 'on_task_complete', 'on_test_fail', 'before_deploy'] as const;
