/** Money: exact amounts in the smallest unit of a currency. No floating point anywhere. */
package org.honorarium.money;
