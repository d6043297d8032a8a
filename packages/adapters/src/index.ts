export { createPlannerModel, type PlannerModelOptions } from './model/plannerModel.ts';
