/** The office of the shop: a second WAR of the EAR, with the same model. */
package shop.admin;
