/** The model of the shop: entities, what they embed, and the records that leave it. A jar of its own. */
package shop.model;
